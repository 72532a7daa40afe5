package ma.jisr.funding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Selection;
import org.jspecify.annotations.Nullable;

/** A programme in the list, in one language. */
record ProgrammeSummary(
        String code,
        int version,
        String name,
        String audience,
        Category category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        WindowView window,
        Selection selection) {

    static ProgrammeSummary of(ProgrammeVersion programme, Instant now, Locale language) {
        return new ProgrammeSummary(
                programme.code(),
                programme.version(),
                programme.name().in(language),
                programme.audience().in(language),
                programme.category(),
                programme.opensOn(),
                programme.closesOn(),
                WindowView.of(programme.window(), now),
                programme.selection());
    }
}
