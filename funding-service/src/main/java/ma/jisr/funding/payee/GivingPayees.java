package ma.jisr.funding.payee;

import java.time.LocalDate;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.payee.Payee.Given;
import ma.jisr.starter.privacy.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes down to whom a registration's money is paid. A first payee holds at once; a changed one waits. */
@Component
public class GivingPayees {

    private final Payees payees;
    private final ObjectProvider<PersonKeys> people;
    private final Days days;

    GivingPayees(Payees payees, ObjectProvider<PersonKeys> people, Days days) {
        this.payees = payees;
        this.people = people;
        this.days = days;
    }

    /**
     * @param version the one that the caller has seen; null if there was none
     * @param waitDays for how many days a change isn't paid to
     * @throws ma.jisr.starter.problem.Problem 412 if there is one by now, or another
     */
    public Payee give(String registration, Given given, @Nullable Long version, int waitDays) {
        if (version == null) {
            var first = Payee.first(registration, given, days.today());
            if (payees.create(registration, first)) {
                return first.state();
            }
            return payees.change(registration, 0, payee -> payee.changed(given, days.today())); // Surely stale.
        }
        LocalDate usable = days.today().plusDays(waitDays);
        return payees.change(registration, version, payee -> payee.changed(given, usable));
    }

    /** Nobody can read any more to whom it was paid, here and in payments; repeatable. */
    public void erase(String registration) {
        people.getObject().erase(registration);
    }
}
