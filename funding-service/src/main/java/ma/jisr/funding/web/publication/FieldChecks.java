package ma.jisr.funding.web.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import ma.jisr.funding.web.publication.ProgrammeForm.TextForm;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What may be asked of the fields of a form; everything that is wrong with them is found at once. */
class FieldChecks {

    private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_WORDS = 100;
    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final List<FieldError> errors = new ArrayList<>();

    final void expression(String pointer, @Nullable String expression) {
        if (required(pointer + "/expression", expression)) {
            expect(pointer + "/expression", expression.length() <= LONGEST_TEXT, "too-long", LONGEST_TEXT);
        }
    }

    final void words(String pointer, @Nullable String word) {
        if (required(pointer, word)) {
            expect(pointer, word.length() <= LONGEST_WORDS && word.matches(WORDS), "words");
        }
    }

    final void text(String pointer, @Nullable TextForm form) {
        if (required(pointer, form)) {
            for (String each : new String[] {form.ar(), form.fr(), form.zgh(), form.en()}) {
                if (each == null || each.isBlank() || each.length() > LONGEST_TEXT) {
                    errors.add(new FieldError(pointer, "four-languages", LONGEST_TEXT));
                    return;
                }
            }
        }
    }

    final void amount(String pointer, @Nullable BigDecimal amount, long leastCentimes) {
        if (required(pointer, amount)) {
            expect(pointer, Money.isAmount(amount) && Money.centimes(amount) >= leastCentimes, "dirhams");
        }
    }

    final void number(String pointer, @Nullable Integer number, int least, int most) {
        if (required(pointer, number)) {
            optional(pointer, number, least, most);
        }
    }

    final void optional(String pointer, @Nullable Integer number, int least, int most) {
        expect(pointer, number == null || number >= least && number <= most, "between", least, most);
    }

    final <T> void each(String pointer, @Nullable List<T> items, boolean isRequired, BiConsumer<String, T> check) {
        if (items == null || items.isEmpty()) {
            expect(pointer, !isRequired, "required");
            return;
        }
        expect(pointer, items.size() <= MOST_ITEMS, "too-many-items", MOST_ITEMS);
        for (int i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            T item = items.get(i);
            if (required(pointer + "/" + i, item)) {
                check.accept(pointer + "/" + i, item);
            }
        }
    }

    final <T> void once(String pointer, @Nullable List<T> items, Function<T, @Nullable String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String found = items.get(i) == null ? null : name.apply(items.get(i));
            expect(pointer + "/" + i, found == null || seen.add(found), "once", String.valueOf(found));
        }
    }

    static <T> List<Integer> percents(@Nullable List<T> items, Function<T, @Nullable Integer> percent) {
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> item == null ? null : percent.apply(item))
                        .map(each -> each == null ? 0 : each)
                        .toList();
    }

    final void percents(String pointer, List<Integer> percents) {
        long sum = percents.stream().mapToLong(Integer::longValue).sum();
        expect(pointer, percents.isEmpty() || sum == 100, "percents", sum);
    }

    final boolean required(String pointer, @Nullable Object value) {
        boolean isThere = value != null && !(value instanceof String text && text.isBlank());
        expect(pointer, isThere, "required");
        return isThere;
    }

    final void expect(String pointer, boolean holds, String message, Object... arguments) {
        if (!holds) {
            errors.add(new FieldError(pointer, message, arguments));
        }
    }

    final void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
