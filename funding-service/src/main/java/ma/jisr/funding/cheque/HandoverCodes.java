package ma.jisr.funding.cheque;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** All handover codes. */
public interface HandoverCodes extends Aggregates<HandoverCode> {

    /** Those sent for one payment since then, the newest first. */
    List<HandoverCode> issuedSince(String payment, Instant time);
}
