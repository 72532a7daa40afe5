package ma.jisr.funding.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final List<String> PROVINCES = List.of("041", "161", "351");

    @Test
    void ranksByPointsThenByLotteryProvinceByProvince() {
        List<Candidate> candidates = List.of(
                Ranked.candidate(1, "161", 3, 5, 10_00),
                Ranked.candidate(2, "161", 9, 5, 10_00),
                Ranked.candidate(3, "161", 3, 5, 10_00),
                Ranked.candidate(4, "041", 0, 0, 10_00));

        Ranked ranked = Ranked.of(candidates, 2, places(1, 1_000_00));

        Lottery lottery = new Lottery(Ranked.SEED);
        boolean firstWins = lottery.draw("JSR-00000001").compareTo(lottery.draw("JSR-00000003")) < 0;
        assertThat(ranked.order())
                .containsExactly(
                        "registration-4,041,1000",
                        "registration-2,161,1000",
                        firstWins ? "registration-1,161,1000" : "registration-3,161,1000",
                        firstWins ? "registration-3,161,1000" : "registration-1,161,1000");
        assertThat(ranked.lines().stream().map(each -> each[7] + each[8]))
                .containsExactly("1PLACE", "1PLACE", "2WAITING", "3WAITING");
    }

    @Test
    void givesNobodyAPlaceBehindWhomSomebodyWaits() {
        Map<String, ProvincePlaces> places = Map.of("161", new ProvincePlaces("161", 5L, 1_000_00, 1));

        Ranked ranked = Ranked.of(List.of(Ranked.candidate(1, "161", 3, 5, 10_00)), 10, places);

        assertThat(ranked.lines().getFirst()[8]).isEqualTo("WAITING");
    }

    @Test
    void letsNoSmallerRequestPassByWhereMoneyBounds() {
        Map<String, ProvincePlaces> places = Map.of("161", new ProvincePlaces("161", null, 15_00, 0));
        List<Candidate> candidates = List.of(
                Ranked.candidate(1, "161", 9, 5, 10_00),
                Ranked.candidate(2, "161", 8, 5, 10_00),
                Ranked.candidate(3, "161", 7, 5, 5_00));

        Ranked ranked = Ranked.of(candidates, 10, places);

        assertThat(ranked.lines().stream().map(each -> each[8])).containsExactly("PLACE", "WAITING", "WAITING");
    }

    @Test
    void writesWhatTheResultDependsOn() {
        Ranked ranked = Ranked.of(List.of(Ranked.candidate(1, "161", 3, 0, 10_00)), 10, places(2, 50_00));

        assertThat(ranked.report())
                .startsWith("jisr-round,1\nprogramme,ranked\nround,round-1\ncloses" + "On,2026-11-30\n"
                        + "cutAt,2026-12-01T09:00:00.250Z\nseed," + "07".repeat(32) + "\nseedHash,"
                        + Lottery.hashOf(Ranked.SEED) + "\n"
                        + "criterion,1,jobs,10,project.jobs > 10\\n  ? 10 : project.jobs\n"
                        + "criterion,1,own-share,5,[1, 5][0]\nprovince,161,2,5000,0\ncandidates,1\n")
                .contains("JSR-00000001,161,1,jobs=3;own-share=0!OUT_OF_BOUNDS,3,1000,");
    }

    @Property(tries = 60)
    void isTheSameInWhateverOrderTheyCome(
            @ForAll Random random,
            @ForAll @IntRange(max = 200) int count,
            @ForAll @IntRange(min = 1, max = 50) int buffer) {
        List<Candidate> candidates = some(random, count);
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(Ranked.of(shuffled, buffer, places(3, 60_00)))
                .isEqualTo(Ranked.of(candidates, 10_000, places(3, 60_00)));
    }

    @Property(tries = 60)
    void neverPutsTheBetterBelow(@ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int count) {
        List<String[]> lines =
                Ranked.of(some(random, count), 20, places(3, 60_00)).lines();

        for (int i = 1; i < lines.size(); i++) {
            String[] above = lines.get(i - 1);
            String[] below = lines.get(i);
            if (above[1].equals(below[1])) {
                int difference = Integer.parseInt(above[4]) - Integer.parseInt(below[4]);
                assertThat(difference > 0 || difference == 0 && above[6].compareTo(below[6]) < 0)
                        .as("%s above %s", above[0], below[0])
                        .isTrue();
                assertThat(Integer.parseInt(below[7])).isEqualTo(Integer.parseInt(above[7]) + 1);
                assertThat(above[8].equals("WAITING") && below[8].equals("PLACE"))
                        .isFalse();
            }
        }
    }

    @Property(tries = 60)
    void givesNoMorePlacesAndMoneyThanThereAre(
            @ForAll Random random,
            @ForAll @IntRange(max = 200) int count,
            @ForAll @IntRange(max = 20) int places,
            @ForAll @IntRange(max = 200_00) int amount) {
        List<String[]> lines =
                Ranked.of(some(random, count), 20, places(places, amount)).lines();

        for (String province : PROVINCES) {
            List<String[]> given = lines.stream()
                    .filter(each -> each[1].equals(province) && each[8].equals("PLACE"))
                    .toList();
            assertThat(given.size()).isLessThanOrEqualTo(places);
            assertThat(given.stream().mapToLong(each -> Long.parseLong(each[5])).sum())
                    .isLessThanOrEqualTo(amount);
        }
    }

    /** 100,000 at most {@link MergeSort#BUFFER} of which are in memory at a time. */
    @Test
    void ranksAHundredThousand() throws IOException {
        Path report = Files.createTempFile("report", ".csv");
        Path order = Files.createTempFile("order", ".csv");
        long started = System.nanoTime();
        try (Ranking ranking = new Ranking("ranked", Ranked.round(), Ranked.SEED, MergeSort.BUFFER)) {
            Random random = new Random(1);
            for (int i = 0; i < 100_000; i++) {
                ranking.add(one(random, i));
            }
            try (var out = Files.newOutputStream(report);
                    var inOrder = Files.newOutputStream(order)) {
                ranking.write(out, inOrder, version -> Ranked.GRID, places(3_000, 1_000_000_00)::get);
            }
        }
        System.out.printf(
                "Ranked 100,000 into %,d bytes in %,d ms%n",
                Files.size(report), (System.nanoTime() - started) / 1_000_000);
        try (Stream<String> lines = Files.lines(report)) {
            assertThat(lines.filter(line -> line.startsWith("JSR-")).count()).isEqualTo(100_000);
        }
        Recounted recounted = Recounted.of(report);
        assertThat(recounted.status()).as(recounted.said()).isZero();
        Files.delete(report);
        Files.delete(order);
    }

    static Map<String, ProvincePlaces> places(long places, long amount) {
        return Map.of(
                "041", new ProvincePlaces("041", places, amount, 0),
                "161", new ProvincePlaces("161", places, amount, 0),
                "351", new ProvincePlaces("351", places, amount, 0));
    }

    static List<Candidate> some(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> one(random, i)).toList();
    }

    private static Candidate one(Random random, int number) {
        return Ranked.candidate(
                number,
                PROVINCES.get(random.nextInt(3)),
                random.nextInt(4),
                random.nextInt(2) * 5,
                (1 + random.nextInt(20)) * 100L);
    }
}
