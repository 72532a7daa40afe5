package ma.jisr.funding.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The honour loan of one registration, without interest. The id is the registration's and {@code -loan}: a second can't
 * exist.
 *
 * @param reference null, as the applicant, once she was erased and owes nothing
 * @param remindedThrough of which due date she was reminded last; null: of none
 * @param overdueThrough of which due date she was told last that it passed; null: of none
 * @param standing made of the rest
 * @param erasing whether to forget her as soon as she owes nothing
 */
public record Loan(
        String id,
        String registration,
        @Nullable String reference,
        @Nullable String applicant,
        String programme,
        String province,
        List<Part> parts,
        List<Repayment> repayments,
        @Nullable WriteOff writeOff,
        @Nullable LocalDate remindedThrough,
        @Nullable LocalDate overdueThrough,
        @Nullable Standing standing,
        boolean erasing) {

    public Loan {
        parts = List.copyOf(parts);
        repayments = List.copyOf(repayments);
    }

    public static String idOf(String registration) {
        return registration + "-loan";
    }

    static Loan approved(MoneyFact.PaymentApproved fact, int months, int reminderDays) {
        Part part = new Part(fact.payment(), fact.amountCentimes(), months, reminderDays, null);
        return new Loan(
                        idOf(fact.registration()),
                        fact.registration(),
                        fact.reference(),
                        fact.applicant(),
                        fact.programme(),
                        fact.province(),
                        List.of(part),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false)
                .restated();
    }

    Decided<Loan> with(MoneyFact.PaymentApproved fact, int months, int reminderDays) {
        if (part(fact.payment()).isPresent()) {
            return Decided.of(this);
        }
        List<Part> longer = new ArrayList<>(parts);
        longer.add(new Part(fact.payment(), fact.amountCentimes(), months, reminderDays, null));
        return Decided.of(withParts(longer));
    }

    /** A part of it reached her. */
    Decided<Loan> reached(String payment, Instant at) {
        Optional<Part> part = part(payment).filter(each -> each.on() == null);
        if (part.isEmpty()) {
            return Decided.of(this);
        }
        Loan after = with(part.get(), Days.of(at));
        return Decided.of(after, after.facts(at).granted());
    }

    /** A part that had reached her went back. */
    Decided<Loan> wentBack(String payment, Instant at) {
        Optional<Part> part = part(payment).filter(each -> each.on() != null);
        if (part.isEmpty()) {
            return Decided.of(this);
        }
        Loan after = with(part.get(), null);
        return after.decided(at, after.facts(at).reduced(part.get().amountCentimes()), state());
    }

    /**
     * Takes a repayment; one that was entered before changes nothing. What comes after the loan was written off is taken,
     * too, up to what was given up: it goes to those who gave it.
     *
     * @throws Problem 409 if she owes less, or nothing, or the same id was used for another amount
     */
    Decided<Loan> repaid(Repayment repayment, Instant now) {
        Optional<Repayment> before = repayments.stream()
                .filter(each -> each.id().equals(repayment.id()))
                .findFirst();
        if (before.isPresent()) {
            refuseOther(before.get(), repayment);
            return Decided.of(this);
        }
        long most = acceptable();
        if (most == 0) {
            throw Problem.conflict("loan-not-running", state().name());
        }
        if (repayment.amountCentimes() > most) {
            throw Problem.conflict("repayment-exceeds", Money.dirhams(most));
        }
        List<Repayment> longer = new ArrayList<>(repayments);
        longer.add(repayment);
        Loan after = withRepayments(longer);
        return after.decided(now, after.facts(now).received(repayment), state());
    }

    private static void refuseOther(Repayment before, Repayment now) {
        if (before.amountCentimes() != now.amountCentimes() || !before.on().equals(now.on())) {
            throw Problem.conflict("idempotency-mismatch");
        }
    }

    private long acceptable() {
        if (reference == null) {
            return 0;
        }
        return writeOff == null || outstandingCentimes() > 0
                ? outstandingCentimes()
                : writeOff.amountCentimes() - reckoning().recovered();
    }

    /** @throws Problem 409 if nothing is owed */
    Decided<Loan> writtenOff(String reason, String by, Instant now) {
        if (state() != Standing.State.RUNNING || writeOff != null) {
            throw Problem.conflict("loan-not-running", state().name());
        }
        long rest = outstandingCentimes();
        WriteOff given = new WriteOff(rest, repayments.size(), reason, by, now);
        Loan after = restated(parts, repayments, given, remindedThrough, overdueThrough);
        return new Decided<>(after.forgotten(), List.of(after.facts(now).writtenOff(rest, reason)));
    }

    /** Tells what there is to tell on this day, and each thing once: a service that slept tells the last, not all. */
    Decided<Loan> told(LocalDate today, Instant now) {
        Reminding reminding = new Reminding(this, today);
        List<Fact> facts = new ArrayList<>();
        reminding.overdue().ifPresent(due -> facts.add(facts(now).overdue(due, reminding.overdueCentimes())));
        reminding.due().ifPresent(due -> facts.add(facts(now).due(due)));
        Loan after = restated(parts, repayments, writeOff, reminding.remindedThrough(), reminding.overdueThrough());
        return new Decided<>(after, facts);
    }

    /** She is to be forgotten: now, or when she has repaid. */
    Decided<Loan> erased() {
        return Decided.of(named(reference, applicant, standing, true).forgotten());
    }

    private Loan forgotten() {
        return !erasing || state() == Standing.State.RUNNING ? this : named(null, null, standing, true);
    }

    private Loan named(
            @Nullable String reference, @Nullable String applicant, @Nullable Standing standing, boolean erasing) {
        return new Loan(
                id,
                registration,
                reference,
                applicant,
                programme,
                province,
                parts,
                repayments,
                writeOff,
                remindedThrough,
                overdueThrough,
                standing,
                erasing);
    }

    private Decided<Loan> decided(Instant at, Fact fact, Standing.State before) {
        boolean settledNow = state() == Standing.State.SETTLED && before != Standing.State.SETTLED;
        return new Decided<>(forgotten(), settledNow ? List.of(fact, facts(at).settled()) : List.of(fact));
    }

    /** All instalments, by the day on which they are due. */
    public List<Instalment> instalments() {
        return Schedule.of(parts);
    }

    /** What of them isn't repaid yet: repayments go to the oldest first. */
    public List<Instalment> unpaid() {
        return Schedule.unpaid(instalments(), lentCentimes() - outstandingCentimes());
    }

    public Standing.State state() {
        return Objects.requireNonNull(standing).state();
    }

    public long outstandingCentimes() {
        return Objects.requireNonNull(standing).outstandingCentimes();
    }

    long lentCentimes() {
        return reckoning().lent();
    }

    private Reckoning reckoning() {
        return new Reckoning(parts, repayments, writeOff);
    }

    int reminderDays() {
        return parts.getLast().reminderDays();
    }

    private Optional<Part> part(String payment) {
        return parts.stream().filter(part -> part.payment().equals(payment)).findFirst();
    }

    private LoanFacts facts(Instant at) {
        return new LoanFacts(this, at);
    }

    private Loan with(Part changed, @Nullable LocalDate on) {
        return withParts(parts.stream()
                .map(each -> each.equals(changed) ? changed.reached(on) : each)
                .toList());
    }

    private Loan withParts(List<Part> parts) {
        return restated(parts, repayments, writeOff, remindedThrough, overdueThrough);
    }

    private Loan withRepayments(List<Repayment> repayments) {
        return restated(parts, repayments, writeOff, remindedThrough, overdueThrough);
    }

    private Loan restated(
            List<Part> parts,
            List<Repayment> repayments,
            @Nullable WriteOff writeOff,
            @Nullable LocalDate remindedThrough,
            @Nullable LocalDate overdueThrough) {
        return new Loan(
                        id,
                        registration,
                        reference,
                        applicant,
                        programme,
                        province,
                        parts,
                        repayments,
                        writeOff,
                        remindedThrough,
                        overdueThrough,
                        null,
                        erasing)
                .restated();
    }

    /** With the standing that follows from the rest. */
    private Loan restated() {
        Reckoning sums = reckoning();
        List<Instalment> unpaid = Schedule.unpaid(instalments(), sums.lent() - Math.max(0, sums.owed()));
        Standing next = new Standing(
                sums.state(),
                sums.lent(),
                sums.repaid(),
                sums.owed(),
                unpaid.isEmpty() ? null : unpaid.getFirst().dueOn(),
                Reminding.next(unpaid, remindedThrough, overdueThrough, reminderDays()));
        return named(reference, applicant, next, erasing);
    }
}
