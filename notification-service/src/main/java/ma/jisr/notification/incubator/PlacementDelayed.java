package ma.jisr.notification.incubator;

/** No incubator near her has room; she waits. */
public record PlacementDelayed(String registration, String reference, String applicant, String province)
        implements IncubatorFact {}
