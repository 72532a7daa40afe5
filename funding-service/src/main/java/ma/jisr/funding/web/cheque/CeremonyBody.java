package ma.jisr.funding.web.cheque;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.cheque.CallingCeremonies.Call;
import ma.jisr.funding.language.Text;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What people are called to.
 *
 * @param cheques their numbers; absent: all that are printed in that province and not yet promised
 */
record CeremonyBody(
        @Nullable String programme,
        @Nullable String province,
        @Nullable LocalDate heldOn,
        @Nullable Venue venue,
        @Nullable List<String> cheques) {

    private static final int MOST = 1_000;

    /** Where, in four languages. */
    record Venue(
            @Nullable String ar,
            @Nullable String fr,
            @Nullable String zgh,
            @Nullable String en) {}

    /** @throws Problem 400 naming what is missing */
    Call call(String by) {
        List<FieldError> errors = new ArrayList<>();
        String code = required("/programme", programme, errors);
        String where = required("/province", province, errors);
        if (heldOn == null) {
            errors.add(new FieldError("/heldOn", "required"));
        }
        Venue place = venue == null ? new Venue(null, null, null, null) : venue;
        String ar = required("/venue/ar", place.ar(), errors);
        String fr = required("/venue/fr", place.fr(), errors);
        String zgh = required("/venue/zgh", place.zgh(), errors);
        String en = required("/venue/en", place.en(), errors);
        if (cheques != null && (cheques.isEmpty() || cheques.size() > MOST)) {
            errors.add(new FieldError("/cheques", "batch-size", MOST));
        }
        if (!errors.isEmpty() || heldOn == null) {
            throw Problem.invalid(errors);
        }
        List<String> numbers =
                cheques == null ? List.of() : cheques.stream().distinct().toList();
        return new Call(code, where, heldOn, new Text(ar, fr, zgh, en), numbers, by);
    }

    private static String required(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(pointer, "required"));
            return "";
        }
        return text.strip();
    }

    String digest() {
        return IdempotencyKey.digest(toString());
    }
}
