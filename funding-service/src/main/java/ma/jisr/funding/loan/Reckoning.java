package ma.jisr.funding.loan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what was lent, what came back and what was given up; amounts in centimes. */
record Reckoning(
        List<Part> parts,
        List<Repayment> repayments,
        @Nullable WriteOff writeOff) {

    /** What has reached her. */
    long lent() {
        return parts.stream()
                .filter(part -> part.on() != null)
                .mapToLong(Part::amountCentimes)
                .sum();
    }

    long repaid() {
        return sum(repayments);
    }

    /** Repayments that came when the rest had been given up. */
    long recovered() {
        return writeOff == null ? 0 : sum(repayments.subList(writeOff.repaymentsBefore(), repayments.size()));
    }

    /** Below zero where money went back that she had repaid. */
    long owed() {
        long given = writeOff == null ? 0 : writeOff.amountCentimes();
        long before = lent() - (repaid() - recovered()) - given;
        return before - Math.min(recovered(), Math.max(0, before)); // Of a part lent after the write-off.
    }

    Standing.State state() {
        if (lent() == 0) {
            return Standing.State.NOT_PAID_OUT;
        }
        if (owed() > 0) {
            return Standing.State.RUNNING;
        }
        return writeOff == null ? Standing.State.SETTLED : Standing.State.WRITTEN_OFF;
    }

    private static long sum(List<Repayment> repayments) {
        return repayments.stream().mapToLong(Repayment::amountCentimes).sum();
    }
}
