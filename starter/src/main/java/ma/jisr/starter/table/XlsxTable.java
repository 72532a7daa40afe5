package ma.jisr.starter.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook of one sheet; texts are texts there and are never computed. Rows leave as they come. */
final class XlsxTable implements TableWriter {

    /** A sheet holds no more. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    XlsxTable(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Jisr", "1.0");
        this.name = name;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            next = 0;
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            switch (cell) {
                case null -> {}
                case Number number -> sheet.value(next, i, number);
                default -> sheet.inlineString(next, i, cell.toString());
            }
        }
        next++;
        if (next % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
