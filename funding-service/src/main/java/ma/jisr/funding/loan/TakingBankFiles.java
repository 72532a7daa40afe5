package ma.jisr.funding.loan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a bank's file, line by line; the same file, or the same transaction in another, changes nothing. */
@Component
public class TakingBankFiles {

    private final MatchingRepayments matching;
    private final Clock clock;

    TakingBankFiles(MatchingRepayments matching, Clock clock) {
        this.matching = matching;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param id its SHA-256
     * @param known lines that had come before
     * @param unmatched lines that somebody must decide on
     */
    public record Result(String id, int lines, int booked, int known, List<BankLine> unmatched) {}

    /** @throws ma.jisr.starter.problem.Problem 400 if it can't be read; then nothing of it is taken */
    public Result take(byte[] content, String by) {
        List<BankFile.Row> rows = BankFile.read(content);
        String file = hash(content);
        Instant now = clock.instant();
        List<MatchingRepayments.Taken> taken = rows.stream()
                .map(row -> matching.take(line(row, file, by, now)))
                .toList();
        return new Result(
                file,
                taken.size(),
                (int) taken.stream()
                        .filter(each -> each.news() && each.line().state() == BankLine.State.BOOKED)
                        .count(),
                (int) taken.stream().filter(each -> !each.news()).count(),
                taken.stream()
                        .map(MatchingRepayments.Taken::line)
                        .filter(line -> line.state() == BankLine.State.UNMATCHED)
                        .toList());
    }

    private static BankLine line(BankFile.Row row, String file, String by, Instant now) {
        String transaction = row.transaction();
        String name = transaction == null ? "line:" + file + ":" + row.number() : "bank:" + transaction;
        return new BankLine(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                file,
                row.number(),
                row.on(),
                row.amountCentimes(),
                row.text(),
                BankLine.State.RECEIVED,
                null,
                null,
                by,
                now);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
