package ma.jisr.registration.document;

/** The scanner has answered, but neither clean nor infected. */
public final class ScanRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param answer the scanner's, which holds nothing of the content */
    public ScanRefused(String answer) {
        super(answer);
    }
}
