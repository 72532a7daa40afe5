package ma.jisr.starter.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\t=1", "  =1"})
    void keepsASpreadsheetFromComputingText(String text) throws IOException {
        assertThat(csv(text)).contains("'" + text);
    }

    @Test
    void writesNumbersAsTheyAreAndQuotesWhatMustBe() throws IOException {
        assertThat(csv(-5, null, "a,\"b\"")).isEqualTo("\uFEFFone\r\n-5,,\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void takesTheFormatThatAcceptWantsMost() {
        assertThat(TableFormat.asked("text/csv")).contains(TableFormat.CSV);
        assertThat(TableFormat.asked("text/csv;q=0.5, application/json")).isEmpty();
        assertThat(TableFormat.asked("*/*")).isEmpty();
        assertThat(TableFormat.asked("nonsense")).isEmpty();
        assertThat(TableFormat.asked(null)).isEmpty();
    }

    @Test
    void writesAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.XLSX.open(out, "sheet", List.of("one"))) {
            for (int i = 0; i < 1_200; i++) {
                table.row(List.of("=1", i));
            }
        }
        assertThat(out.toByteArray()).startsWith((byte) 'P', (byte) 'K');
    }

    private static String csv(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.CSV.open(out, "sheet", List.of("one"))) {
            table.row(Arrays.asList(cells));
        }
        return out.toString(UTF_8);
    }
}
