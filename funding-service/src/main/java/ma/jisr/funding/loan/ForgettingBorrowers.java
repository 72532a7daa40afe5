package ma.jisr.funding.loan;

import ma.jisr.funding.registration.RegistrationErased;
import ma.jisr.starter.facts.FactSource;
import org.springframework.stereotype.Component;

/** Forgets who had a loan when she is erased, but not before it is repaid or written off: until then somebody owes it. */
@Component
public class ForgettingBorrowers {

    private final Loans loans;

    ForgettingBorrowers(Loans loans) {
        this.loans = loans;
    }

    public void forget(RegistrationErased fact, FactSource source) {
        String id = Loan.idOf(fact.registration());
        if (loans.find(id).isPresent()) {
            loans.handle(id, source, Loan::erased);
        }
    }
}
