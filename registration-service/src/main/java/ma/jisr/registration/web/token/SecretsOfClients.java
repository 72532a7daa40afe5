package ma.jisr.registration.web.token;

import java.util.Arrays;
import java.util.List;
import ma.jisr.registration.client.ClientSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a client's secret against all that open it just now; Spring knows of one only, so they travel together. */
@Component
class SecretsOfClients implements PasswordEncoder {

    private static final String BETWEEN = " ";

    private final ClientSecrets secrets;

    SecretsOfClients(ClientSecrets secrets) {
        this.secrets = secrets;
    }

    static String together(List<String> hashes) {
        return String.join(BETWEEN, hashes);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String together) {
        return secret != null
                && together != null
                && secrets.matchesAny(secret.toString(), Arrays.asList(together.split(BETWEEN)));
    }

    /** Secrets are drawn, never chosen. */
    @Override
    public String encode(@Nullable CharSequence secret) {
        throw new UnsupportedOperationException();
    }
}
