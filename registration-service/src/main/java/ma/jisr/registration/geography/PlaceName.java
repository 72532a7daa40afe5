package ma.jisr.registration.geography;

/** The name of a place in the two languages in which the official lists give it. */
public record PlaceName(String ar, String fr) {}
