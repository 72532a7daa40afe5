package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The committee signed how places and money are spread; what each province has from now on. */
public record EnvelopesSigned(
        String allotment, String programme, List<SignedEnvelope> envelopes, String signedBy, Instant at)
        implements SpreadFact {

    public EnvelopesSigned {
        envelopes = List.copyOf(envelopes);
    }

    /** @param places null where only the money bounds */
    public record SignedEnvelope(String province, @Nullable Long places, long amountCentimes) {}

    @Override
    public String teller() {
        return allotment;
    }
}
