package ma.jisr.funding.web.payee;

import java.time.LocalDate;
import ma.jisr.funding.payee.Payee;
import ma.jisr.funding.payee.Rib;
import org.jspecify.annotations.Nullable;

/**
 * To whom a registration is paid: in full for herself, masked for staff.
 *
 * @param usableFrom the first day on which it may be paid to
 */
record PayeeView(
        String registration,
        @Nullable String name,
        @Nullable String rib,
        @Nullable String iban,
        @Nullable String nationalId,
        LocalDate usableFrom) {

    private static final int SHOWN = 3;

    static PayeeView whole(Payee payee) {
        String account = payee.account();
        return new PayeeView(
                payee.registration(),
                payee.name(),
                account,
                account == null ? null : new Rib(account).iban(),
                payee.nationalId(),
                payee.usableFrom());
    }

    static PayeeView masked(Payee payee) {
        return new PayeeView(
                payee.registration(),
                payee.name(),
                payee.maskedAccount(),
                null,
                masked(payee.nationalId()),
                payee.usableFrom());
    }

    private static @Nullable String masked(@Nullable String identity) {
        if (identity == null) {
            return null;
        }
        int hidden = Math.max(0, identity.length() - SHOWN);
        return "*".repeat(hidden) + identity.substring(hidden);
    }
}
