package ma.jisr.local.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One of the programmes that are played, each with an instrument of its own. */
enum Part {
    GRANT_BY_TRANSFER("WOMAN_PROJECT_HOLDER", "161", "071610103", 40, "ministry", "region", "wilaya"),
    GRANT_BY_CHEQUE("PERSON_WITH_DISABILITY", "161", "071610303", 24, "social-cohesion-fund", "region"),
    LOAN_BY_CHEQUE("YOUNG_PROJECT_HOLDER", "041", "070410507", 20, "ministry", "province"),
    LOAN_BY_TRANSFER("YOUNG_PROJECT_HOLDER", "041", "070410507", 16, "ministry", "province");

    private final String category;
    private final String province;
    private final String commune;
    private final int percent;
    private final List<String> partners;

    /** @param percent how many of the people are its applicants */
    Part(String category, String province, String commune, int percent, String... partners) {
        this.category = category;
        this.province = province;
        this.commune = commune;
        this.percent = percent;
        this.partners = List.of(partners);
    }

    String category() {
        return category;
    }

    String province() {
        return province;
    }

    String commune() {
        return commune;
    }

    /** Who shares its cost. */
    List<String> partners() {
        return partners;
    }

    boolean isLoan() {
        return this == LOAN_BY_CHEQUE || this == LOAN_BY_TRANSFER;
    }

    boolean isPaidByCheque() {
        return this == GRANT_BY_CHEQUE || this == LOAN_BY_CHEQUE;
    }

    int applicants(int people) {
        return people * percent / 100;
    }

    /** The programme's code in this run: two runs on one platform don't meet. */
    String code(String run) {
        return "play-" + slug() + "-" + run;
    }

    /** Its definition in YAML. */
    String definition(String run, int places) {
        return text("/play/" + slug() + ".yaml")
                .replace("{code}", code(run))
                .replace("{places}", Integer.toString(places));
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Part.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
