package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.funding.eligibility.Points;
import ma.jisr.funding.programme.Criterion;
import ma.jisr.funding.round.ProvincePlaces.Outcome;

/**
 * Writes a round's report: UTF-8, lines end with a line feed, fields are separated by commas. First what the result
 * depends on, then one line a candidate, in the order of provinces and ranks. {@code docs/recount/README.md} says what
 * each field means; {@code docs/recount/Recount.java} makes the same bytes.
 */
final class ReportWriter implements AutoCloseable {

    private static final String COLUMNS = "reference,province,version,points,total,amountCentimes,lottery,rank,outcome";

    private final MessageDigest digest = Lottery.sha256();
    private final OutputStream out;

    ReportWriter(OutputStream to) {
        out = new BufferedOutputStream(new DigestOutputStream(to, digest), 1 << 16);
    }

    void head(String programme, Round round, byte[] seed) throws IOException {
        line("jisr-round", "1");
        line("programme", programme);
        line("round", round.id());
        line("closesOn", round.closesOn().toString());
        line("cutAt", String.valueOf(round.cutAt()));
        line("seed", HexFormat.of().formatHex(seed));
        line("seedHash", round.seedHash());
    }

    /** The expression comes last, as it may hold commas; a line's end in it is written {@code \n}. */
    void grid(int version, List<Criterion> scoring) throws IOException {
        for (Criterion each : scoring) {
            line(
                    "criterion",
                    Integer.toString(version),
                    each.id(),
                    Integer.toString(each.points()),
                    inOneLine(each.expression()));
        }
    }

    void province(ProvincePlaces province) throws IOException {
        line(
                "province",
                province.province(),
                province.places() == null ? "" : province.places().toString(),
                Long.toString(province.amountCentimes()),
                Integer.toString(province.ahead()));
    }

    void candidates(long count) throws IOException {
        line("candidates", Long.toString(count));
        line(COLUMNS);
    }

    void candidate(Drawn drawn, int rank, Outcome outcome) throws IOException {
        Candidate candidate = drawn.candidate();
        line(
                candidate.reference(),
                candidate.province(),
                Integer.toString(candidate.programmeVersion()),
                candidate.points().stream().map(ReportWriter::points).collect(Collectors.joining(";")),
                Integer.toString(drawn.total()),
                Long.toString(candidate.amountCentimes()),
                drawn.lottery(),
                Integer.toString(rank),
                outcome.name());
    }

    private static String points(Points each) {
        String given = each.criterion() + "=" + each.points();
        return each.reason() == null ? given : given + "!" + each.reason();
    }

    private static String inOneLine(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    private void line(String... fields) throws IOException {
        out.write(String.join(",", fields).getBytes(UTF_8));
        out.write('\n');
    }

    /** SHA-256 of all that was written, in hexadecimal; once, at the end. */
    String finish() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
