package ma.jisr.funding.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sceptic's command finds a true report true, and a false one false, at the right line. */
class RecountTests {

    /** The head and the line of columns; each of three provinces gets about ten candidates. */
    private static final int HEAD = 14;

    private static final String REPORT = Ranked.of(
                    RankingTests.some(new Random(5), 30), 7, RankingTests.places(4, 1_000_00))
            .report();

    @Test
    void findsATrueReportTheSame() {
        Recounted recounted = Recounted.of(REPORT, Lottery.hashOf(Ranked.SEED));

        assertThat(recounted.said()).contains("SAME: 30 candidates", "fits the hash that was noted before");
        assertThat(recounted.status()).isZero();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another seed", "line 6", lines -> replace(lines, 5, "07", "08")),
                lie("a seed with its own hash", "noted before", RecountTests::withAnotherSeed),
                lie("more points for one", "DIFFERENT", lines -> replace(lines, HEAD + 5, "jobs=\\d", "jobs=9")),
                lie("more points than there are", "bounds", lines -> replace(lines, HEAD, "jobs=\\d", "jobs=11")),
                lie("a criterion less", "grid", lines -> replace(lines, HEAD, ";own-share=\\d", "")),
                lie("two ranks exchanged", "first in line 16", RecountTests::exchanged),
                lie("a place that isn't", "DIFFERENT", lines -> replace(lines, HEAD + 6, "WAITING", "PLACE")),
                lie("places that weren't", "DIFFERENT", lines -> replace(lines, 9, ",4,", ",9,")),
                lie("one left out", "candidates are told", lines -> without(lines, HEAD + 3)),
                lie("one in twice", "is in the report twice", lines -> twice(lines, HEAD + 3)),
                lie(
                        "another lottery value",
                        "first in line 15",
                        lines -> replace(lines, HEAD, ",[0-9a-f]{64},", ",00,")),
                lie("another reference", "DIFFERENT", lines -> replace(lines, HEAD, "JSR-\\d+", "JSR-99999999")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void findsALieAndSaysWhere(String name, String said, UnaryOperator<List<String>> lie) {
        String report =
                String.join("\n", lie.apply(new ArrayList<>(REPORT.lines().toList()))) + "\n";
        assertThat(report).isNotEqualTo(REPORT);

        Recounted recounted = Recounted.of(report, Lottery.hashOf(Ranked.SEED));

        assertThat(recounted.said()).contains(said);
        assertThat(recounted.status()).isEqualTo(1);
    }

    @Test
    void saysThatAnotherFileIsNoReport() {
        assertThat(Recounted.of("province,161\n").status()).isEqualTo(2);
        assertThat(Recounted.of("hello,world\n").status()).isEqualTo(1);
    }

    private static Arguments lie(String name, String said, UnaryOperator<List<String>> lie) {
        return Arguments.of(name, said, lie);
    }

    private static List<String> replace(List<String> lines, int at, String what, String by) {
        lines.set(at, lines.get(at).replaceFirst(what, by));
        return lines;
    }

    private static List<String> withAnotherSeed(List<String> lines) {
        byte[] seed = new byte[Seeds.BYTES];
        lines.set(5, "seed," + Seeds.hex(seed));
        lines.set(6, "seedHash," + Lottery.hashOf(seed));
        return lines;
    }

    private static List<String> exchanged(List<String> lines) {
        Collections.swap(lines, HEAD + 1, HEAD + 2);
        return lines;
    }

    private static List<String> without(List<String> lines, int at) {
        lines.remove(at);
        return lines;
    }

    private static List<String> twice(List<String> lines, int at) {
        lines.set(at + 1, lines.get(at));
        return lines;
    }
}
