package ma.jisr.incubator.geography;

/** The middle of a province on the globe, in degrees (WGS 84). */
public record Centre(double longitude, double latitude) {

    private static final double EARTH_RADIUS_KILOMETRES = 6371;

    /** By the haversine formula, rounded to whole kilometres. */
    int kilometresTo(Centre other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double chord = square(Math.sin((otherPhi - phi) / 2))
                + Math.cos(phi)
                        * Math.cos(otherPhi)
                        * square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        return (int) Math.round(2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
