package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.allotment.Parameters;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the committee's parameters, and refuses what can't be meant, by name. */
final class ParameterCheck {

    private static final int MOST_PLACES = 1_000_000;
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.TEN;
    private static final int DECIMALS = 4;

    private final List<FieldError> errors = new ArrayList<>();

    private ParameterCheck() {}

    /** @throws Problem 400 naming each parameter that can't be meant */
    static Parameters read(
            ProgrammeVersion programme,
            @Nullable Integer places,
            @Nullable BigDecimal ruralWeight,
            @Nullable Integer floor,
            @Nullable BigDecimal amount) {
        ParameterCheck check = new ParameterCheck();
        check.whole("/places", places, 1);
        check.whole("/floor", floor, 0);
        check.weight(ruralWeight);
        check.amount(amount);
        check.refuse();
        check.floors(places, floor, programme.envelopes().size());
        check.refuse();
        long centimes = amount == null ? places * programme.ceilingCentimes() : Money.centimes(amount);
        return new Parameters(places, ruralWeight, floor, centimes);
    }

    private void whole(String pointer, @Nullable Integer value, int least) {
        if (value == null) {
            errors.add(new FieldError(pointer, "required"));
        } else if (value < least || value > MOST_PLACES) {
            errors.add(new FieldError(pointer, "between", least, MOST_PLACES));
        }
    }

    /** The scale is looked at first: 1e1000000 is a short text and a very long number. */
    private void weight(@Nullable BigDecimal value) {
        if (value == null) {
            errors.add(new FieldError("/ruralWeight", "required"));
        } else if (value.scale() < -1
                || value.scale() > DECIMALS
                || value.signum() < 0
                || value.compareTo(LARGEST_WEIGHT) > 0) {
            errors.add(new FieldError("/ruralWeight", "rural-weight", LARGEST_WEIGHT, DECIMALS));
        }
    }

    private void amount(@Nullable BigDecimal value) {
        if (value != null && (!Money.isAmount(value) || value.signum() <= 0)) {
            errors.add(new FieldError("/amount", "money-to-spread"));
        }
    }

    private void floors(int places, int floor, int provinces) {
        if ((long) floor * provinces > places) {
            errors.add(new FieldError("/floor", "floors-exceed-places", provinces, floor, places));
        }
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
