package ma.jisr.local.database;

/** What is on disk isn't what was written there; starting with it would serve wrong data, so nothing starts. */
public final class DamagedDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedDataException(String message) {
        super(message);
    }
}
