package ma.jisr.starter.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** As what a table can be had. */
public enum TableFormat {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final MediaType type;
    private final String extension;

    TableFormat(String type, String extension) {
        this.type = MediaType.parseMediaType(type);
        this.extension = extension;
    }

    public String contentType() {
        return this == CSV ? type + ";charset=UTF-8" : type.toString();
    }

    public String extension() {
        return extension;
    }

    /** The one that the header {@code Accept} wants most; empty if it wants something else at least as much. */
    public static Optional<TableFormat> asked(@Nullable String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .max(java.util.Comparator.comparingDouble(MediaType::getQualityValue))
                    .flatMap(TableFormat::of);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TableFormat> of(MediaType wanted) {
        for (TableFormat each : values()) {
            if (each.type.equalsTypeAndSubtype(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Begins a table.
     *
     * @param name of the sheet, where there are sheets
     */
    public TableWriter open(OutputStream out, String name, List<String> columns) throws IOException {
        TableWriter writer = this == CSV ? new CsvTable(out) : new XlsxTable(out, name);
        writer.row(columns);
        return writer;
    }
}
