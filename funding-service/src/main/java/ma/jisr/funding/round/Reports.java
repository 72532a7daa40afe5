package ma.jisr.funding.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Files of rounds, of any size, written and read as streams. */
public interface Reports {

    /** There is a file of this name once the stream is closed without failure. */
    File create(String name);

    Optional<InputStream> open(String name);

    /** Also what was begun and never finished; nothing if there is nothing. */
    void delete(String name);

    /** A file being written: closing it finishes it, unless it was given up before. */
    interface File extends AutoCloseable {

        OutputStream stream();

        void giveUp();

        @Override
        void close() throws IOException;
    }
}
