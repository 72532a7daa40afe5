package ma.jisr.funding.loan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTests {

    @Test
    void readsCommaAndPointDatesOfBothKindsAndQuotes() {
        List<BankFile.Row> rows = read("""
                date;amount;text;id
                2026-02-28;1 234,50;VIR JSR-7K3M 2XD4;TX1
                28/02/2026;99.9;"a;""b""\"""");

        assertThat(rows)
                .containsExactly(
                        new BankFile.Row(2, LocalDate.of(2026, 2, 28), 1_234_50, "VIR JSR-7K3M 2XD4", "TX1"),
                        new BankFile.Row(3, LocalDate.of(2026, 2, 28), 99_90, "a;\"b\"", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-28;10,001;x | /lines/1/amount | third-decimal",
                "2026-02-28;0;x | /lines/1/amount | format",
                "2026-02-28;-5;x | /lines/1/amount | format",
                "2026-02-28;1e3;x | /lines/1/amount | format",
                "30/02/2026;5;x | /lines/1/date | format",
                "2026-02-28;5 | /lines/1 | line-format",
                "a;b;c;d;e | /lines/1 | line-format"
            })
    void namesTheLineThatItCannotRead(String line, String pointer, String message) {
        assertThat(errors(line.getBytes(UTF_8))).singleElement().isEqualTo(new FieldError(pointer, message, List.of()));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(errors(new byte[] {(byte) 0xff, ';', ';'}))
                .extracting(FieldError::message)
                .containsExactly("not-utf-8");
        assertThat(errors(new byte[0])).extracting(FieldError::message).containsExactly("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vir jsr-2222222A merci", "JSR 2222 222A", "xJSR-2222222A."})
    void findsAReferenceHoweverItIsTyped(String text) {
        assertThat(References.in(text)).containsExactly("JSR-2222222A");
    }

    @Test
    void knowsAWrongCheckCharacter() {
        assertThat(References.isRight("JSR-22222222")).isTrue();
        assertThat(References.isRight("JSR-22222223")).isFalse();
        assertThat(References.isRight("JSR-3222222Q")).isFalse();
        assertThat(References.isRight("JSR-32222223")).isTrue();
    }

    private static List<BankFile.Row> read(String text) {
        return BankFile.read(text.getBytes(UTF_8));
    }

    private static List<FieldError> errors(byte[] content) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> BankFile.read(content))
                .isInstanceOfSatisfying(Problem.class, thrown -> problem[0] = thrown);
        return problem[0].errors();
    }
}
