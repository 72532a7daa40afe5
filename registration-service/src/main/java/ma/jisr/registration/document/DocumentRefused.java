package ma.jisr.registration.document;

/** A content that can't be a document; nothing of it is kept. */
public final class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_TYPE,
        TOO_MANY_PIXELS
    }

    private final Reason reason;

    public DocumentRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
