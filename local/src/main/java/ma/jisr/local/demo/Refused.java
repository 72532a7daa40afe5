package ma.jisr.local.demo;

/** Ends an applicant's way: the platform said no, or nothing at all. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Outcome outcome;

    Refused(Outcome outcome, String why) {
        super(why);
        this.outcome = outcome;
    }

    static Refused failed(String why) {
        return new Refused(Outcome.FAILED, why);
    }

    Outcome outcome() {
        return outcome;
    }
}
