package ma.jisr.starter.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written, a row at a time. */
public interface TableWriter extends AutoCloseable {

    /** @param cells whole numbers, decimals, and whatever else as its text; null is an empty cell */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes the end; what was written before is no whole table without it. */
    @Override
    void close() throws IOException;
}
