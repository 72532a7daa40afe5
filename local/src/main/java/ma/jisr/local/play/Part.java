package ma.jisr.local.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One of the programmes that are played, each with an instrument of its own. */
enum Part {
    GRANT_BY_TRANSFER("WOMAN_PROJECT_HOLDER", "161", "071610103", 40),
    GRANT_BY_CHEQUE("PERSON_WITH_DISABILITY", "161", "071610303", 24),
    LOAN_BY_CHEQUE("YOUNG_PROJECT_HOLDER", "041", "070410507", 20),
    LOAN_BY_TRANSFER("YOUNG_PROJECT_HOLDER", "041", "070410507", 16);

    private final String category;
    private final String province;
    private final String commune;
    private final int percent;

    /** @param percent how many of the people are its applicants */
    Part(String category, String province, String commune, int percent) {
        this.category = category;
        this.province = province;
        this.commune = commune;
        this.percent = percent;
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
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String text(String resource) {
        try (InputStream in = java.util.Objects.requireNonNull(Part.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
