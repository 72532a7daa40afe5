package ma.jisr.funding.transfer;

import ma.jisr.funding.payee.Rib;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account that transfers are paid from.
 *
 * @param bic of its bank; without it the bank is named by its code
 */
@ConfigurationProperties("jisr.debtor")
public record DebtorSettings(
        @Nullable String name,
        @Nullable String rib,
        @Nullable String bic) {

    /** @throws Problem 409 naming the setting that is missing */
    String requiredName() {
        return required(name, "JISR_DEBTOR_NAME");
    }

    /** @throws Problem 409 naming the setting that is missing or isn't an account */
    Rib requiredAccount() {
        return Rib.parse(required(rib, "JISR_DEBTOR_RIB"))
                .orElseThrow(() -> Problem.conflict("debtor-missing", "JISR_DEBTOR_RIB"));
    }

    private static String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw Problem.conflict("debtor-missing", setting);
        }
        return value;
    }
}
