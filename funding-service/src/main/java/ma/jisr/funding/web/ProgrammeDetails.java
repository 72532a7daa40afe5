package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.programme.Category;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Selection;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A programme as everybody may see it, in one language.
 *
 * @param ceiling in dirhams
 * @param places left by province
 */
record ProgrammeDetails(
        String code,
        int version,
        String name,
        String audience,
        Category category,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        WindowView window,
        Selection selection,
        Instrument instrument,
        BigDecimal ceiling,
        int sharePercent,
        List<RuleInWords> rules,
        List<PlacesLeft> places) {

    /** One rule, as people read it. */
    record RuleInWords(String rule, int version, String text) {}

    /** @param left null where only the money bounds; likewise the total */
    record PlacesLeft(
            String province,
            String name,
            @Nullable Long total,
            @Nullable Long left) {}

    static ProgrammeDetails of(
            ProgrammeVersion programme, List<Envelope> envelopes, ProvinceNames names, Instant now, Locale language) {
        return new ProgrammeDetails(
                programme.code(),
                programme.version(),
                programme.name().in(language),
                programme.audience().in(language),
                programme.category(),
                programme.opensOn(),
                programme.closesOn(),
                WindowView.of(programme.window(), now),
                programme.selection(),
                programme.instrument(),
                Money.dirhams(programme.ceilingCentimes()),
                programme.sharePercent(),
                programme.rules().stream()
                        .map(rule -> new RuleInWords(
                                rule.id(), rule.version(), rule.text().in(language)))
                        .toList(),
                envelopes.stream()
                        .map(envelope -> new PlacesLeft(
                                envelope.id().province(),
                                names.of(envelope.id().province(), language),
                                envelope.placesTotal(),
                                envelope.placesAvailable()))
                        .toList());
    }
}
