package ma.jisr.registration.registration;

/** How far a registration has come. */
public enum Status {
    DRAFT(0),
    SUBMITTED(1),
    UNDER_REVIEW(2),
    INELIGIBLE(3),
    ELIGIBLE(3),
    WAITLISTED(4),
    PLACE_ALLOCATED(5),
    IN_TRAINING(6),
    TRAINED(7),
    FUNDED(8),
    COMPLETED(9),
    WITHDRAWN(10);

    private final int stage;

    Status(int stage) {
        this.stage = stage;
    }

    /** {@code next}, unless that would be a step back: facts of different services may come late. */
    Status orLater(Status next) {
        return next.stage >= stage ? next : this;
    }

    /** {@code next}, which is newer than all that funding has judged before, unless more has happened since. */
    Status judged(Status next) {
        boolean open = this != DRAFT && stage < PLACE_ALLOCATED.stage;
        return open ? next : orLater(next);
    }

    /** Whether nothing more follows, so that only retention keeps the file. */
    public boolean isIdle() {
        return this == DRAFT || this == INELIGIBLE || this == COMPLETED || this == WITHDRAWN;
    }

    /** Whether she has had money, so that there is no way back. */
    boolean beyondWithdrawal() {
        return this == FUNDED || this == COMPLETED;
    }
}
