package ma.jisr.notification.funding;

import java.time.LocalDate;
import java.util.List;

/** Her money is an honour loan. */
public record LoanGranted(
        String registration,
        String reference,
        String applicant,
        String province,
        long amountCentimes,
        List<Instalment> instalments)
        implements FundingFact {

    /** A part that is paid back by a day. */
    public record Instalment(LocalDate dueOn, long amountCentimes) {}

    /** The first part. */
    public Instalment first() {
        return instalments.getFirst();
    }
}
