package ma.jisr.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.jisr.starter.web.Caller.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class IssuerSettingsTests {

    private static final String[] COMPLETE = {
        "jisr.issuers[0].issuer=https://id.test/realms/staff",
        "jisr.issuers[0].audience=jisr",
        "jisr.issuers[0].roles-claim=realm_access.roles",
        "jisr.issuers[0].roles.officer=Case Worker,/groups/officers",
        "jisr.issuers[0].roles.ADMINISTRATOR=head"
    };

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Decoding.class).withPropertyValues(COMPLETE);

    @Test
    void readsAProvider() {
        context.run(started -> {
            IssuerSettings.Issuer issuer =
                    started.getBean(IssuerSettings.class).issuers().getFirst();
            assertThat(issuer.roles())
                    .isEqualTo(Map.of(
                            Role.OFFICER,
                            List.of("Case Worker", "/groups/officers"),
                            Role.ADMINISTRATOR,
                            List.of("head")));
            assertThat(issuer.provincesClaim()).isEqualTo("provinces");
            assertThat(issuer.prefix()).isEqualTo("id.test|");
        });
    }

    @Test
    void trustsNobodyElseUnlessConfigured() {
        new ApplicationContextRunner()
                .withUserConfiguration(Decoding.class)
                .run(started -> assertThat(started.getBean(IssuerSettings.class).issuers())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "jisr.issuers[0].issuer=nonsense, issuers[0].issuer",
        "jisr.issuers[0].issuer=, issuers[0].issuer",
        "jisr.issuers[0].jwks=ftp://keys, issuers[0].jwks",
        "jisr.issuers[0].audience=, issuers[0].audience",
        "jisr.issuers[0].roles-claim=, issuers[0].rolesClaim",
        "jisr.issuers[0].name=a|b, issuers[0].name",
        "jisr.issuers[0].roles.officer=, issuers[0].roles",
        "jisr.issuers[0].roles.boss=head, issuers[0].roles",
        "jisr.issuers[0].roles.applicant=everybody, issuers[0].roles",
        "jisr.issuers[0].issuer=https://jisr.test, issuers[0].issuer",
        "jisr.issuers[1].issuer=https://other.test, issuers[1].",
    })
    void stopsTheStartAndNamesWhatIsWrong(String setting, String named) {
        context.withPropertyValues(setting)
                .run(started -> assertThat(started.getStartupFailure())
                        .isNotNull()
                        .satisfies(failure -> assertThat(messages(failure)).contains(named)));
    }

    @ParameterizedTest
    @CsvSource({"https://id.test/realms/staff, issuers[1].issuer", "https://id.test/realms/others, issuers[1].name"})
    void tellsProvidersApart(String second, String named) {
        context.withPropertyValues(
                        "jisr.issuers[1].issuer=" + second,
                        "jisr.issuers[1].audience=jisr",
                        "jisr.issuers[1].roles.agent=agent")
                .run(started ->
                        assertThat(messages(started.getStartupFailure())).contains(named));
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IssuerSettings.class)
    static class Decoding {

        @Bean
        JwtDecoder decoder(IssuerSettings settings) {
            JwtDecoder ours = token -> {
                throw new BadJwtException("none");
            };
            return TrustedIssuers.of("https://jisr.test", ours, settings);
        }
    }
}
