package ma.jisr.incubator.accreditation;

/** A seat that is taken: held while its placement is being saved, posted once it is. */
public record Seat(String registration, State state) {

    /** How far the taking has come. */
    public enum State {
        HELD,
        POSTED
    }

    static Seat held(String registration) {
        return new Seat(registration, State.HELD);
    }

    Seat posted() {
        return new Seat(registration, State.POSTED);
    }
}
