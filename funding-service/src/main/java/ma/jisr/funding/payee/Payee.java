package ma.jisr.funding.payee;

import java.time.LocalDate;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * To whom one registration's money is paid. What says who it is, is encrypted under a key of the registration's own, and
 * reads as null once that was erased.
 *
 * @param number 1 for the first that was given, one more at each change
 * @param account for transfers; the name is then its holder's
 * @param nationalId for cheques, as on her card; the name is then her own
 * @param usableFrom the first day on which payments to it may be proposed and approved
 */
public record Payee(
        String registration,
        int number,
        @Personal @Nullable String name,
        @Personal @Nullable String account,
        @Personal @Nullable String nationalId,
        LocalDate usableFrom)
        implements OfPerson {

    static Decided<Payee> first(String registration, Given given, LocalDate today) {
        return Decided.of(new Payee(registration, 1, given.name(), given.account(), given.nationalId(), today));
    }

    /** The same again changes nothing; anything else waits. */
    Decided<Payee> changed(Given given, LocalDate usable) {
        return given.equals(given())
                ? Decided.of(this)
                : Decided.of(
                        new Payee(registration, number + 1, given.name(), given.account(), given.nationalId(), usable));
    }

    private Given given() {
        return new Given(name, account, nationalId);
    }

    public boolean isUsableOn(LocalDate day) {
        return name != null && !day.isBefore(usableFrom);
    }

    /** The account with all but its last digits hidden; null for cheques. */
    public @Nullable String maskedAccount() {
        return account == null ? null : new Rib(account).masked();
    }

    @Override
    public String person() {
        return registration;
    }

    /** What was typed, checked and normalised. */
    public record Given(
            @Nullable String name,
            @Nullable String account,
            @Nullable String nationalId) {}
}
