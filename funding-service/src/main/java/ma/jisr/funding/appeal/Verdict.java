package ma.jisr.funding.appeal;

import java.util.List;

/**
 * What the committee decides.
 *
 * @param reason as the applicant is told
 * @param decidedBy the account of the member who decides
 * @param corrections what facts really were; none if they were right
 */
public record Verdict(AppealDecided.Outcome outcome, String reason, String decidedBy, List<Correction> corrections) {

    public Verdict {
        corrections = List.copyOf(corrections);
    }

    boolean isUpheld() {
        return outcome == AppealDecided.Outcome.UPHELD;
    }
}
