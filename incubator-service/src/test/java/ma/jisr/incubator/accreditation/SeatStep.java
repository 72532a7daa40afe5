package ma.jisr.incubator.accreditation;

/** One step of a random history, done to the rule and, elsewhere, to its copy in the database. */
public record SeatStep(Kind kind, String person, String other) {

    public enum Kind {
        HOLD,
        POST,
        RELEASE,
        HAND_OVER
    }

    public Seats applyTo(Seats seats) {
        return switch (kind) {
            case HOLD -> seats.held(person);
            case POST -> seats.posted(person);
            case RELEASE -> seats.released(person);
            case HAND_OVER -> seats.handedOver(person, other);
        };
    }

    public void applyTo(Incubators incubators, String id) {
        switch (kind) {
            case HOLD -> incubators.hold(id, person);
            case POST -> incubators.post(id, person);
            case RELEASE -> incubators.release(id, person);
            case HAND_OVER -> incubators.handOver(id, person, other);
        }
    }
}
