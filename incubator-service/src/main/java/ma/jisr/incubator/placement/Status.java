package ma.jisr.incubator.placement;

/** How far a placement has come: PENDING → PLACED or WAITING → ENDED; WAITING → PLACED; ENDED stays. */
public enum Status {
    PENDING,
    PLACED,
    WAITING,
    ENDED
}
