package ma.jisr.incubator.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import ma.jisr.incubator.accreditation.Accessibility;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Profile;
import ma.jisr.incubator.accreditation.Seats;

/**
 * An incubator as staff see it.
 *
 * @param seat the commune where it is
 * @param communes those that it serves
 */
public record IncubatorView(
        String id,
        NameView name,
        String seat,
        List<String> communes,
        SeatsView seats,
        Collection<String> languages,
        Collection<String> sectors,
        Collection<Accessibility> accessibility,
        PeriodView accredited) {

    /** Its name in the two languages that it has one in. */
    public record NameView(String ar, String fr) {}

    /** How many seats there are, are taken, and are left. */
    public record SeatsView(int total, int taken, int available) {}

    /** The first and the last day of the accreditation. */
    public record PeriodView(LocalDate from, LocalDate until) {}

    static IncubatorView of(Incubator incubator) {
        Profile profile = incubator.profile();
        Seats seats = incubator.seats();
        return new IncubatorView(
                profile.id(),
                new NameView(profile.name().ar(), profile.name().fr()),
                profile.seat(),
                profile.communes(),
                new SeatsView(seats.capacity(), seats.taken().size(), seats.free()),
                profile.languages(),
                profile.sectors(),
                profile.accessibility(),
                new PeriodView(profile.accredited().from(), profile.accredited().until()));
    }
}
