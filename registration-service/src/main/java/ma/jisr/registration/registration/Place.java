package ma.jisr.registration.registration;

import java.time.Instant;

/** A place of a province and the amount reserved with it. */
public record Place(String province, long amountCentimes, Instant at) {}
