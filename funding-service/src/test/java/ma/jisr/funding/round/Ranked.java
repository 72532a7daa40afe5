package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.eligibility.Points;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Criterion;

/** A ranking made in memory for tests: its report's text, and who is next in which order. */
record Ranked(String report, String sha256, List<String> order) {

    static final byte[] SEED = new byte[Seeds.BYTES];
    static final Text TEXT = new Text("t", "t", "t", "t");
    static final List<Criterion> GRID = List.of(
            new Criterion("jobs", 10, "project.jobs > 10\n  ? 10 : project.jobs", TEXT),
            new Criterion("own-share", 5, "[1, 5][0]", TEXT));

    static {
        Arrays.fill(SEED, (byte) 7);
    }

    static Round round() {
        return Round.announced(
                        "round-1",
                        LocalDate.of(2026, 11, 30),
                        Instant.parse("2026-11-24T10:00:00Z"),
                        Lottery.hashOf(SEED),
                        "sealed")
                .cut(Instant.parse("2026-12-01T09:00:00.250Z"));
    }

    static Candidate candidate(int number, String province, int jobs, int share, long amount) {
        return new Candidate(
                "registration-" + number,
                "JSR-%08d".formatted(number),
                province,
                1,
                List.of(
                        new Points("jobs", jobs, null),
                        new Points("own-share", share, share == 0 ? "OUT_OF_BOUNDS" : null)),
                amount);
    }

    static Ranked of(Collection<Candidate> candidates, int buffer, Map<String, ProvincePlaces> places) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ByteArrayOutputStream order = new ByteArrayOutputStream();
        try (Ranking ranking = new Ranking("ranked", round(), SEED, buffer)) {
            candidates.forEach(ranking::add);
            String sha256 = ranking.write(report, order, version -> GRID, places::get);
            return new Ranked(
                    report.toString(UTF_8),
                    sha256,
                    order.toString(UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The candidates' lines, split into their fields. */
    List<String[]> lines() {
        List<String> all = report.lines().toList();
        int head = all.indexOf("reference,province,version,points,total,amountCentimes,lottery,rank,outcome");
        return all.subList(head + 1, all.size()).stream()
                .map(line -> line.split(","))
                .toList();
    }
}
