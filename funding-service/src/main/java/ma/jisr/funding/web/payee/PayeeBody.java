package ma.jisr.funding.web.payee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.jisr.funding.payee.Payee.Given;
import ma.jisr.funding.payee.Rib;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * To whom to pay.
 *
 * @param name of the account's holder; for a cheque, hers as on her card
 * @param rib her account, for transfers; blanks and Arabic-Indic digits are fine
 * @param nationalId hers, for cheques
 * @param reason why somebody else than herself gives it
 */
record PayeeBody(
        @Nullable String name,
        @Nullable String rib,
        @Nullable String nationalId,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 140; // As ISO 20022 has it.

    /** @throws Problem 400 naming what is missing, wrong, or not for these means */
    Given given(Instrument.Means means) {
        List<FieldError> errors = new ArrayList<>();
        String named = name == null ? "" : name.strip();
        if (named.isEmpty()) {
            errors.add(new FieldError("/name", "required"));
        } else if (named.length() > LONGEST_NAME) {
            errors.add(new FieldError("/name", "format"));
        }
        String account = means == Instrument.Means.TRANSFER ? account(errors) : null;
        String identity = means == Instrument.Means.CHEQUE ? identity(errors) : null;
        if (means == Instrument.Means.CHEQUE && rib != null) {
            errors.add(new FieldError("/rib", "not-for-cheques"));
        }
        if (means == Instrument.Means.TRANSFER && nationalId != null) {
            errors.add(new FieldError("/nationalId", "not-for-transfers"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Given(named, account, identity);
    }

    private @Nullable String account(List<FieldError> errors) {
        if (rib == null) {
            errors.add(new FieldError("/rib", "required"));
            return null;
        }
        Optional<Rib> account = Rib.parse(rib);
        if (account.isEmpty()) {
            errors.add(new FieldError("/rib", "rib"));
        }
        return account.map(Rib::digits).orElse(null);
    }

    private @Nullable String identity(List<FieldError> errors) {
        if (nationalId == null) {
            errors.add(new FieldError("/nationalId", "required"));
            return null;
        }
        String normal = nationalId.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!normal.matches("[A-Z]{1,2}[0-9]{1,6}")) {
            errors.add(new FieldError("/nationalId", "format"));
        }
        return normal;
    }
}
