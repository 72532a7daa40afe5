package ma.jisr.local.demo;

import java.util.Optional;

/** What came of a registration, as its applicant sees it. */
enum Outcome {
    /** She has a place or a rank. */
    ELIGIBLE,
    /** A rule of the programme does not hold. */
    INELIGIBLE,
    /** A human has to look. */
    REVIEW,
    /** Refused at the latest on submission. */
    INVALID,
    /** The same person is registered in the same programme already. */
    DUPLICATE,
    /** None of these: the platform failed, or took too long. */
    FAILED;

    /** The outcome that a status stands for; none as long as the registration isn't settled. */
    static Optional<Outcome> ofStatus(String status) {
        return switch (status) {
            case "WAITLISTED", "PLACE_ALLOCATED", "IN_TRAINING", "TRAINED", "FUNDED", "COMPLETED" ->
                Optional.of(ELIGIBLE);
            case "INELIGIBLE" -> Optional.of(INELIGIBLE);
            case "UNDER_REVIEW" -> Optional.of(REVIEW);
            default -> Optional.empty();
        };
    }

    /** The outcome that a refusal by the registration's API stands for. */
    static Outcome ofRefusal(int status) {
        return switch (status) {
            case 400 -> INVALID;
            case 409 -> DUPLICATE;
            default -> FAILED;
        };
    }
}
