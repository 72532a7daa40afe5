package ma.jisr.funding.transfer;

/** A file that claims to be a bank's report and isn't; its message says what is wrong with it. */
public final class NotAReport extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAReport(String what) {
        super(what, null, false, false);
    }

    public String what() {
        return String.valueOf(getMessage());
    }
}
