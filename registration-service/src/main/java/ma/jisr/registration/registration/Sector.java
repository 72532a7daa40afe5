package ma.jisr.registration.registration;

/** What the project makes or does. */
public enum Sector {
    CRAFTS,
    AGRICULTURE,
    FOOD,
    TEXTILE,
    TOURISM,
    TRADE,
    SERVICES,
    DIGITAL
}
