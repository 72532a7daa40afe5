package ma.jisr.registration.geography;

/** A commune by its national code; lies in exactly one province. */
public record Commune(String code, PlaceName name, boolean urban) {}
