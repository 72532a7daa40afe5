package ma.jisr.local.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.jisr.local.client.Table;

/** What a run showed, in tables: outcomes, what differs from the expectations, messages and times. */
record Report(List<Result> results, Map<String, Long> messagesByChannel, Duration total) {

    private static final int SHOWN = 20;
    private static final String SENT_BEFORE = "Most of these people are registered already: this file was sent to this"
            + " platform before.\nFor an empty one: ./jisr down, ./jisr reset, ./jisr up.";

    boolean allAsExpected() {
        return results.stream().allMatch(Result::asExpected);
    }

    String text() {
        return String.join("\n\n", sections().toList());
    }

    private Stream<String> sections() {
        return Stream.of(
                        "Outcome by programme and province\n" + outcomes(),
                        "Messages sent\n" + messages(),
                        "Submitted to settled, as an applicant sees it\n" + times(),
                        differences(),
                        verdict())
                .filter(Predicate.not(String::isEmpty));
    }

    private Table outcomes() {
        Map<String, long[]> counts = new TreeMap<>();
        for (Result result : results) {
            String place = result.sample().programme() + "\t" + result.sample().province();
            counts.computeIfAbsent(place, p -> new long[Outcome.values().length])[
                    result.outcome().ordinal()]++;
        }
        Table table = new Table(heads("programme", "province"));
        counts.forEach((place, row) -> table.row(cells(place.split("\t", -1), row)));
        return table.row(cells(new String[] {"all", ""}, sum(counts)));
    }

    private static String[] heads(String... first) {
        Stream<String> outcomes =
                Arrays.stream(Outcome.values()).map(outcome -> outcome.name().toLowerCase(Locale.ROOT));
        return Stream.of(Arrays.stream(first), outcomes, Stream.of("total"))
                .flatMap(heads -> heads)
                .toArray(String[]::new);
    }

    private static Object[] cells(String[] place, long[] counts) {
        Stream<String> numbers = Arrays.stream(counts).mapToObj(count -> count == 0 ? "-" : Long.toString(count));
        return Stream.of(
                        Arrays.stream(place),
                        numbers,
                        Stream.of(Long.toString(Arrays.stream(counts).sum())))
                .flatMap(cells -> cells)
                .toArray();
    }

    private static long[] sum(Map<String, long[]> counts) {
        long[] sum = new long[Outcome.values().length];
        counts.values().forEach(row -> Arrays.setAll(sum, i -> sum[i] + row[i]));
        return sum;
    }

    private Table messages() {
        Table table = new Table("channel", "messages");
        messagesByChannel.forEach(table::row);
        return table;
    }

    private Table times() {
        long[] millis = results.stream()
                .flatMap(result -> result.settledIn().stream())
                .mapToLong(Duration::toMillis)
                .sorted()
                .toArray();
        return new Table("settled", "p50", "p95", "p99", "whole run", "registrations/s")
                .row(
                        millis.length,
                        percentile(millis, 50),
                        percentile(millis, 95),
                        percentile(millis, 99),
                        seconds(total),
                        String.format(Locale.ROOT, "%.1f", results.size() * 1000.0 / Math.max(1, total.toMillis())));
    }

    private static String percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? "-" : sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] + " ms";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private String differences() {
        List<Result> different =
                results.stream().filter(Predicate.not(Result::asExpected)).toList();
        if (different.isEmpty()) {
            return "";
        }
        Table table = new Table("line", "expected", "got", "why");
        different.stream().limit(SHOWN).forEach(result -> table.row(difference(result)));
        String more = different.size() > SHOWN ? "\n  and %d more".formatted(different.size() - SHOWN) : "";
        return "Not as expected\n" + table + more;
    }

    private static Object[] difference(Result result) {
        String expected = result.sample().expected().map(Outcome::name).orElse("any");
        return new Object[] {result.sample().line(), expected, result.outcome(), result.why()};
    }

    private String verdict() {
        long asExpected = results.stream().filter(Result::asExpected).count();
        String verdict = "%d of %d registrations came out as expected.".formatted(asExpected, results.size());
        return sentBefore() ? verdict + "\n" + SENT_BEFORE : verdict;
    }

    private boolean sentBefore() {
        long known = results.stream()
                .filter(result -> result.outcome() == Outcome.DUPLICATE && !result.asExpected())
                .count();
        return known > results.size() / 2;
    }
}
