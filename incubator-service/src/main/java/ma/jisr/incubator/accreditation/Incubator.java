package ma.jisr.incubator.accreditation;

import java.time.LocalDate;

/** An accredited incubator with its seats. */
public record Incubator(Profile profile, Seats seats) {

    public static Incubator accredited(Profile profile, int capacity) {
        return new Incubator(profile, Seats.of(capacity));
    }

    public String id() {
        return profile.id();
    }

    /** Whether its accreditation lets it take beneficiaries on that day. */
    public boolean takesOn(LocalDate day) {
        return profile.accredited().covers(day);
    }

    public Incubator withSeats(Seats changed) {
        return new Incubator(profile, changed);
    }

    /**
     * As the newer accreditation says, with the same people on its seats.
     *
     * @throws TooFewSeats if more seats are taken than it would have
     */
    Incubator revised(Incubator newer) {
        return new Incubator(newer.profile, seats.resized(newer.seats.capacity()));
    }
}
