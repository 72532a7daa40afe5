package ma.jisr.registration.document;

/** The scanner can't be reached, or doesn't answer; nothing is wrong with the document. */
public final class ScannerAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ScannerAway(Throwable cause) {
        super(cause);
    }
}
