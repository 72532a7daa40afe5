package ma.jisr.funding.programme;

/** Whom a programme is for, and whom a registration is for. */
public enum Category {
    WOMAN_PROJECT_HOLDER,
    COOPERATIVE,
    PERSON_WITH_DISABILITY,
    YOUNG_PROJECT_HOLDER
}
