package ma.jisr.registration.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import ma.jisr.registration.account.FreshKeys;
import org.springframework.stereotype.Component;

/** Makes and reads RSA keys for signatures (RS256). */
@Component
class RsaKeys implements FreshKeys {

    private static final int BITS = 2048;

    @Override
    public String signingKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    static RSAKey parsed(String name, String text) {
        try {
            return RSAKey.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("The stored key " + name + " isn't one", e);
        }
    }
}
