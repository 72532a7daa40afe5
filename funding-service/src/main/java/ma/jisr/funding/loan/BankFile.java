package ma.jisr.funding.loan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A bank's file of credits: a line each, {@code date;amount;text} and perhaps the bank's own id of the transaction;
 * decimals behind a comma or a point. Is read whole before anything of it is taken.
 */
public final class BankFile {

    /** In bytes. */
    public static final int LARGEST = 2_000_000;

    private static final int MOST_LINES = 10_000;
    private static final int MOST_ERRORS = 20;
    private static final int LONGEST_TEXT = 140;
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private BankFile() {}

    /**
     * One line, as it stands there.
     *
     * @param number from 1
     * @param transaction the bank's own id; null if it gives none
     */
    public record Row(
            int number,
            LocalDate on,
            long amountCentimes,
            String text,
            @Nullable String transaction) {}

    /** @throws Problem 400 naming each line that can't be read, and what of it */
    public static List<Row> read(byte[] content) {
        List<FieldError> errors = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String[] lines = text(content).split("\r?\n");
        if (lines.length > MOST_LINES) {
            throw Problem.invalid(List.of(new FieldError("/lines", "too-many-lines", MOST_LINES)));
        }
        for (int i = 0; i < lines.length && errors.size() < MOST_ERRORS; i++) {
            if (!lines[i].isBlank() && !(i == 0 && isHeading(lines[i]))) {
                row(i + 1, lines[i], errors).ifPresent(rows::add);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (rows.isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("/lines", "required")));
        }
        return rows;
    }

    private static String text(byte[] content) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(List.of(new FieldError("/lines", "not-utf-8")));
        }
    }

    private static boolean isHeading(String line) {
        return line.toLowerCase(java.util.Locale.ROOT).startsWith("date;");
    }

    private static Optional<Row> row(int number, String line, List<FieldError> errors) {
        String pointer = "/lines/" + number;
        List<String> cells = cells(line);
        if (cells.size() < 3 || cells.size() > 4) {
            errors.add(new FieldError(pointer, "line-format"));
            return Optional.empty();
        }
        LocalDate on = date(cells.get(0), pointer, errors);
        Long centimes = amount(cells.get(1), pointer, errors);
        if (on == null || centimes == null) {
            return Optional.empty();
        }
        String text = cells.get(2).strip();
        String transaction = cells.size() == 4 ? cells.get(3).strip() : "";
        return Optional.of(new Row(
                number,
                on,
                centimes,
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                transaction.isEmpty() ? null : transaction));
    }

    private static @Nullable LocalDate date(String cell, String pointer, List<FieldError> errors) {
        try {
            String text = cell.strip();
            return text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError(pointer + "/date", "format"));
            return null;
        }
    }

    private static @Nullable Long amount(String cell, String pointer, List<FieldError> errors) {
        String text = cell.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.');
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            errors.add(new FieldError(pointer + "/amount", "format"));
            return null;
        }
        BigDecimal dirhams = new BigDecimal(text);
        if (!Money.isAmount(dirhams)) {
            errors.add(new FieldError(pointer + "/amount", "third-decimal"));
            return null;
        }
        if (dirhams.signum() == 0) {
            errors.add(new FieldError(pointer + "/amount", "format"));
            return null;
        }
        return Money.centimes(dirhams);
    }

    /** Cells may be in quotes; two of them are one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
