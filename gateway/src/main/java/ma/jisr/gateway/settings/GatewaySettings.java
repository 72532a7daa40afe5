package ma.jisr.gateway.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway must be told; a missing or ill-formed setting stops the start with its name.
 *
 * @param issuer who issues access tokens
 * @param jwks where the issuer's public keys are
 * @param registration the registration-service's base URL; likewise the next three
 * @param issuers OpenID providers whose tokens are let in too, for staff; empty: none
 * @param trustedProxies addresses and ranges (CIDR) of the proxies in front whose {@code X-Forwarded-For} and
 *     {@code -Proto} are believed; empty: nobody's
 * @param cors which pages may call the API from a browser
 */
@Validated
@ConfigurationProperties("jisr")
public record GatewaySettings(
        @NotNull @Pattern(regexp = URL, message = "JISR_ISSUER must be an http or https URL")
        String issuer,

        @NotNull @Pattern(regexp = URL, message = "JISR_JWKS must be an http or https URL")
        String jwks,

        @NotNull @Pattern(regexp = BASE, message = "JISR_REGISTRATION must be an http or https URL without a path")
        String registration,

        @NotNull @Pattern(regexp = BASE, message = "JISR_FUNDING must be an http or https URL without a path")
        String funding,

        @NotNull @Pattern(regexp = BASE, message = "JISR_INCUBATOR must be an http or https URL without a path")
        String incubator,

        @NotNull @Pattern(regexp = BASE, message = "JISR_NOTIFICATION must be an http or https URL without a path")
        String notification,

        @DefaultValue @Valid List<Issuer> issuers,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue @Valid Cors cors,
        @NotNull @Valid Limits limits,
        @NotNull @Valid TimeOuts timeOuts,
        @NotNull @Valid Breaker breaker) {

    private static final String HOST = "https?://([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?";
    private static final String URL = HOST + "(/[^\\s?#]*)?";
    private static final String BASE = HOST + "/?";

    /**
     * One OpenID provider. The services have more to know of it: what its roles mean.
     *
     * @param issuer the {@code iss} of its tokens
     * @param jwks where its public keys are; found by discovery below the issuer if absent
     * @param audience what its tokens for us have in {@code aud}
     */
    public record Issuer(
            @NotNull @Pattern(regexp = URL, message = "must be an http or https URL")
            String issuer,

            @Nullable @Pattern(regexp = URL, message = "must be an http or https URL")
            String jwks,

            @NotBlank String audience) {}

    /**
     * Calls from browsers' pages.
     *
     * @param origins of the pages that may; empty: none
     */
    public record Cors(
            @DefaultValue
            List<@Pattern(regexp = HOST, message = "must be origins, such as https://portal.example") String>
                    origins) {}

    /**
     * How long the gateway waits.
     *
     * @param connect for a connection to a service
     * @param response from the request's first byte to the answer's headers
     * @param document the same where a document is uploaded
     * @param answerStall between two reads of an answer's body; event streams excepted
     * @param head from the first byte of a request's head to its last
     * @param requestStall between two reads of a request's body
     * @param request for the whole of a request's body
     * @param keys for the issuer's key set
     * @param drain between the signal to stop and the end of listening
     */
    public record TimeOuts(
            @NotNull @DurationMin(millis = 1) Duration connect,
            @NotNull @DurationMin(millis = 1) Duration response,
            @NotNull @DurationMin(millis = 1) Duration document,
            @NotNull @DurationMin(millis = 1) Duration answerStall,
            @NotNull @DurationMin(millis = 1) Duration head,
            @NotNull @DurationMin(millis = 1) Duration requestStall,
            @NotNull @DurationMin(millis = 1) Duration request,
            @NotNull @DurationMin(millis = 1) Duration keys,
            @NotNull @DurationMin(millis = 1) Duration drain) {}

    /**
     * When a service is given a rest: one breaker per service, over its last calls.
     *
     * @param calls the last so many calls are judged
     * @param minimum not before so many calls
     * @param failurePercent opens at this share of calls without an answer
     * @param rest stays open for so long
     * @param trials calls let through after the rest, to see
     */
    public record Breaker(
            @Min(1) int calls,
            @Min(1) int minimum,
            @DecimalMin("1") @DecimalMax("100") float failurePercent,
            @NotNull @DurationMin(millis = 1) Duration rest,
            @Min(1) int trials) {}
}
