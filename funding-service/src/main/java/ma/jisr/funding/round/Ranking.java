package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import ma.jisr.funding.programme.Criterion;

/**
 * Ranks the candidates of one round: takes them in any order and any number, then writes the report, and beside it who
 * is to be given a place in which order, which names registrations and isn't public.
 */
final class Ranking implements AutoCloseable {

    private final String programme;
    private final Round round;
    private final byte[] seed;
    private final Lottery lottery;
    private final MergeSort sort;
    private final SortedSet<Integer> versions = new TreeSet<>();
    private final SortedSet<String> provinces = new TreeSet<>();

    Ranking(String programme, Round round, byte[] seed, int buffer) {
        this.programme = programme;
        this.round = round;
        this.seed = seed.clone();
        this.lottery = new Lottery(seed);
        this.sort = new MergeSort(buffer);
    }

    void add(Candidate candidate) {
        versions.add(candidate.programmeVersion());
        provinces.add(candidate.province());
        sort.add(Drawn.of(candidate, lottery));
    }

    long size() {
        return sort.size();
    }

    /**
     * Once, when all were added.
     *
     * @param grids the scoring of a version of the programme
     * @param places what a province had
     * @return SHA-256 of the report
     */
    String write(
            OutputStream report,
            OutputStream order,
            IntFunction<List<Criterion>> grids,
            Function<String, ProvincePlaces> places)
            throws IOException {
        SortedMap<String, ProvincePlaces> free = new TreeMap<>();
        provinces.forEach(province -> free.put(province, places.apply(province)));
        try (ReportWriter out = new ReportWriter(report);
                Writer inOrder = new BufferedWriter(new OutputStreamWriter(order, UTF_8))) {
            out.head(programme, round, seed);
            for (int version : versions) {
                out.grid(version, grids.apply(version));
            }
            for (ProvincePlaces province : free.values()) {
                out.province(province);
            }
            out.candidates(sort.size());
            Ranks ranks = new Ranks(free);
            sort.drain(next -> {
                ranks.advance(next);
                out.candidate(next, ranks.rank(), ranks.outcome());
                inOrder.write(InOrder.of(next.candidate()).line());
            });
            return out.finish();
        }
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }
}
