package ma.jisr.local.client;

/** Ends somebody's way: the platform said no, or nothing at all. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NO_ANSWER = 0;

    private final int status;

    /** @param status what the platform answered */
    public Refused(int status, String why) {
        super(why);
        this.status = status;
    }

    /** No answer that means anything came. */
    public static Refused failed(String why) {
        return new Refused(NO_ANSWER, why);
    }

    /** What the platform answered; 0 if it didn't. */
    public int status() {
        return status;
    }
}
