package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.allotment.Wish;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the committee moves, and why.
 *
 * @param moves null: what the need index proposes
 */
record ReallocationBody(@Nullable String reason, @Nullable List<@Nullable MoveBody> moves) {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_MOVES = 200;
    private static final long MOST_PLACES = 1_000_000;

    /**
     * From one province to another.
     *
     * @param places not where only the money bounds
     * @param amount in dirhams; what the giving province has for so many places if not given
     */
    record MoveBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long places,
            @Nullable BigDecimal amount) {}

    /** @throws Problem 400 if there is none, or it is too long */
    String because() {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("/reason", "required")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid(List.of(new FieldError("/reason", "reason-length", LONGEST_REASON)));
        }
        return reason.strip();
    }

    /** @throws Problem 400 naming what can't be meant */
    @Nullable
    List<Wish> wishes(ProgrammeVersion programme) {
        if (moves == null) {
            return null;
        }
        if (moves.isEmpty() || moves.size() > MOST_MOVES) {
            throw Problem.invalid(List.of(new FieldError("/moves", "between", 1, MOST_MOVES)));
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            check(moves.get(i), "/moves/" + i, programme, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return moves.stream().map(ReallocationBody::wish).toList();
    }

    private static Wish wish(MoveBody move) {
        return new Wish(
                move.from(), move.to(), move.places(), move.amount() == null ? null : Money.centimes(move.amount()));
    }

    private static void check(
            @Nullable MoveBody move, String pointer, ProgrammeVersion programme, List<FieldError> errors) {
        if (move == null) {
            errors.add(new FieldError(pointer, "required"));
            return;
        }
        checkProvince(move.from(), pointer + "/from", programme, errors);
        checkProvince(move.to(), pointer + "/to", programme, errors);
        if (move.from() != null && move.from().equals(move.to())) {
            errors.add(new FieldError(pointer + "/to", "same-province"));
        }
        checkQuantity(move, pointer, countsPlaces(move.from(), programme), errors);
    }

    private static void checkProvince(
            @Nullable String province, String pointer, ProgrammeVersion programme, List<FieldError> errors) {
        if (province == null || programme.budgetOf(province).isEmpty()) {
            errors.add(new FieldError(pointer, province == null ? "required" : "not-of-programme"));
        }
    }

    private static boolean countsPlaces(@Nullable String province, ProgrammeVersion programme) {
        return province == null
                || programme
                        .budgetOf(province)
                        .map(budget -> budget.places() != null)
                        .orElse(true);
    }

    private static void checkQuantity(MoveBody move, String pointer, boolean counts, List<FieldError> errors) {
        BigDecimal amount = move.amount();
        if (amount != null && (!Money.isAmount(amount) || amount.signum() <= 0)) {
            errors.add(new FieldError(pointer + "/amount", "money-to-spread"));
        }
        if (!counts && (amount == null || move.places() != null)) {
            errors.add(new FieldError(pointer + (amount == null ? "/amount" : "/places"), "money-only"));
        }
        long least = amount == null ? 1 : 0;
        long places = move.places() == null ? 0 : move.places();
        if (counts && (places < least || places > MOST_PLACES)) {
            errors.add(new FieldError(pointer + "/places", "between", least, MOST_PLACES));
        }
    }
}
