package ma.jisr.starter.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Map;
import ma.jisr.starter.web.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID providers from which staff may come, besides our own issuer; none unless configured.
 *
 * @param issuers {@code jisr.issuers}
 */
@Validated
@ConfigurationProperties("jisr")
public record IssuerSettings(@DefaultValue @Valid List<Issuer> issuers) {

    private static final String URL = "https?://[^\\s?#]+";

    /**
     * One provider, and what its words mean here.
     *
     * @param issuer the {@code iss} of its tokens
     * @param name what its people's account ids begin with; the issuer's host if absent
     * @param jwks where its public keys are; found by discovery below the issuer if absent
     * @param audience what its tokens for us have in {@code aud}
     * @param rolesClaim where its roles or groups stand, such as {@code realm_access.roles}
     * @param provincesClaim where the codes of an officer's provinces stand
     * @param roles per role of ours, the names that give it; what isn't named here gives nothing
     */
    public record Issuer(
            @NotNull @Pattern(regexp = URL, message = "must be an http or https URL")
            String issuer,

            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,99}")
            String name,

            @Nullable @Pattern(regexp = URL, message = "must be an http or https URL")
            String jwks,

            @NotBlank String audience,
            @DefaultValue("roles") @NotBlank String rolesClaim,
            @DefaultValue("provinces") @NotBlank String provincesClaim,
            @NotEmpty Map<Role, @NotEmpty List<@NotBlank String>> roles) {

        String prefix() {
            return (name == null ? URI.create(issuer).getHost() : name) + "|";
        }
    }
}
