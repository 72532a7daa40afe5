package ma.jisr.incubator.accreditation;

/** A capacity below the number of seats that are taken. */
public final class TooFewSeats extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooFewSeats(int wanted, int taken) {
        super("a capacity of " + wanted + " is below the " + taken + " seats that are taken");
    }
}
