package ma.jisr.registration.document;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware. */
public interface Scanner {

    /** What a document is before it has been looked at. */
    ScanState first();

    /**
     * Whether it is clean or infected.
     *
     * @throws IOException as reading the content throws
     * @throws ScannerAway if the scanner doesn't answer
     * @throws ScanRefused if it answers, but can't judge this content
     */
    ScanState scan(InputStream content) throws IOException;
}
