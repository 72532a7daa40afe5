package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allotment.Parameters;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the committee signs: the parameters, and the totals that it saw for them.
 *
 * @param amount in dirhams; the ceiling for each place if not given
 */
record AllotmentBody(
        @Nullable Integer places,
        @Nullable BigDecimal ruralWeight,
        @Nullable Integer floor,
        @Nullable BigDecimal amount,
        @Nullable List<@Nullable SeenEnvelope> envelopes) {

    private static final int MOST_PROVINCES = 1_000;

    /**
     * One province as it was seen.
     *
     * @param places null where only the money bounds
     * @param amount in dirhams
     */
    record SeenEnvelope(
            @Nullable String province,
            @Nullable Long places,
            @Nullable BigDecimal amount) {}

    /** @throws Problem 400 naming what can't be meant */
    Parameters parameters(ProgrammeVersion programme) {
        return ParameterCheck.read(programme, places, ruralWeight, floor, amount);
    }

    /** @throws Problem 400 naming what can't be meant */
    Map<String, EnvelopeSize> seen() {
        if (envelopes == null || envelopes.isEmpty() || envelopes.size() > MOST_PROVINCES) {
            throw Problem.invalid(List.of(new FieldError("/envelopes", "required")));
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, EnvelopeSize> sizes = new LinkedHashMap<>();
        for (int i = 0; i < envelopes.size(); i++) {
            read(envelopes.get(i), "/envelopes/" + i, sizes, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return sizes;
    }

    private static void read(
            @Nullable SeenEnvelope seen, String pointer, Map<String, EnvelopeSize> sizes, List<FieldError> errors) {
        if (seen == null || seen.province() == null) {
            errors.add(new FieldError(pointer + "/province", "required"));
        } else if (seen.amount() == null
                || !Money.isAmount(seen.amount())
                || seen.amount().signum() < 0) {
            errors.add(new FieldError(pointer + "/amount", "money-to-spread"));
        } else if (sizes.put(seen.province(), new EnvelopeSize(seen.places(), Money.centimes(seen.amount()))) != null) {
            errors.add(new FieldError(pointer + "/province", "named-twice"));
        }
    }
}
