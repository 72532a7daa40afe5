package ma.jisr.funding.web;

import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.appeal.Appeals;
import ma.jisr.funding.loan.Loan;
import ma.jisr.funding.loan.Loans;
import ma.jisr.funding.payee.Payees;
import ma.jisr.funding.payment.Payments;
import ma.jisr.funding.web.OwnData.OwnAllocation;
import ma.jisr.funding.web.OwnData.OwnAppeal;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What funding holds about whoever asks: her right under law 09-08. The gateway puts every service's part together. */
@RestController
class OwnDataController {

    private final Allocations allocations;
    private final Envelopes envelopes;
    private final Appeals appeals;
    private final Payees payees;
    private final Payments payments;
    private final Loans loans;

    OwnDataController(
            Allocations allocations,
            Envelopes envelopes,
            Appeals appeals,
            Payees payees,
            Payments payments,
            Loans loans) {
        this.allocations = allocations;
        this.envelopes = envelopes;
        this.appeals = appeals;
        this.payees = payees;
        this.payments = payments;
        this.loans = loans;
    }

    @GetMapping("/api/v1/me/data")
    OwnData ownData(Caller caller, Locale language) {
        List<Allocation> hers = allocations.ofApplicant(caller.id());
        return OwnData.of(
                hers.stream()
                        .map(allocation -> OwnAllocation.of(allocation, rank(allocation), language))
                        .toList(),
                appeals.ofApplicant(caller.id()).stream()
                        .map(appeal -> OwnAppeal.of(appeal, language))
                        .toList(),
                hers.stream()
                        .map(allocation -> money(allocation.registration()))
                        .filter(money -> !money.isNothing())
                        .toList());
    }

    private OwnMoney money(String registration) {
        return OwnMoney.of(
                registration,
                payees.find(registration).map(Versioned::state).orElse(null),
                payments.ofRegistration(registration),
                loans.find(Loan.idOf(registration)).map(Versioned::state).orElse(null));
    }

    private @Nullable Integer rank(Allocation allocation) {
        if (allocation.status() != Status.WAITLISTED) {
            return null;
        }
        Envelope envelope = envelopes.find(allocation.envelope()).orElseThrow();
        return envelope.rankOf(allocation.registration());
    }
}
