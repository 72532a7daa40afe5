package ma.jisr.funding.payment;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * How a cheque reached her.
 *
 * @param by the officer who handed it over
 * @param code the one-time code's request that she proved herself by; null if a proxy signed
 * @param signedOn the day of the proxy's power of attorney; null, as the proxy, if she came herself
 */
public record Handover(
        Instant at,
        String by,
        @Nullable String code,
        @Personal @Nullable String proxyName,
        @Personal @Nullable String proxyNationalId,
        @Nullable LocalDate signedOn) {

    public boolean byProxy() {
        return code == null;
    }
}
