package ma.jisr.funding.cheque;

/** It isn't the code that was sent, or not any more. */
public final class WrongCode extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int triesLeft;

    WrongCode(int triesLeft) {
        super("A wrong code", null, false, false);
        this.triesLeft = triesLeft;
    }

    public int triesLeft() {
        return triesLeft;
    }
}
