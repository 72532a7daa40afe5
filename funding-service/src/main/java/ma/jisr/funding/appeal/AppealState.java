package ma.jisr.funding.appeal;

/** Where an appeal stands. */
public enum AppealState {
    OPEN,
    UPHELD,
    REJECTED,
    /** She withdrew, or was erased, before it was decided. */
    VOID
}
