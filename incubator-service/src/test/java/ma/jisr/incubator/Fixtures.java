package ma.jisr.incubator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.jisr.incubator.accreditation.Accessibility;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Names;
import ma.jisr.incubator.accreditation.Period;
import ma.jisr.incubator.accreditation.Profile;
import ma.jisr.incubator.funding.PlaceAllocated;
import ma.jisr.incubator.funding.PlaceReleased;
import ma.jisr.incubator.geography.Centre;
import ma.jisr.incubator.geography.Distances;
import ma.jisr.incubator.registration.RegistrationWithdrawn;

/** People, places and incubators that tests are about. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    public static final String CHICHAOUA = "071610101";
    public static final String IMINTANOUTE = "071610103";
    public static final String MAJJAT = "071610711";
    public static final String MARRAKECH = "073510101";
    public static final String SAFI = "074310103";
    public static final Distances DISTANCES = new Distances(Map.of(
            "161", new Centre(-8.801, 31.3083),
            "351", new Centre(-8.1543, 31.7275),
            "431", new Centre(-9.0223, 32.2504)));

    private Fixtures() {}

    public static Incubator incubator(String id, int capacity, String seat, String... communes) {
        return Incubator.accredited(profile(id, seat, Set.of(Accessibility.STEP_FREE), communes), capacity);
    }

    public static Incubator incubatorWithSteps(String id, int capacity, String seat, String... communes) {
        return Incubator.accredited(profile(id, seat, Set.of(), communes), capacity);
    }

    private static Profile profile(String id, String seat, Set<Accessibility> accessibility, String... communes) {
        return Profile.of(
                id,
                new Names("حاضنة " + id, "Incubateur " + id),
                seat,
                List.of(communes),
                Set.of("ar", "fr"),
                Set.of("CRAFTS"),
                accessibility,
                new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2029-12-31")));
    }

    public static PlaceAllocated allocated(String registration, String commune, Instant at, String... accessibility) {
        return new PlaceAllocated(
                registration,
                "JSR-" + registration,
                "applicant-of-" + registration,
                "jisr-marrakech-safi",
                commune.substring(2, 5),
                commune,
                "CRAFTS",
                Set.of(accessibility),
                "ar",
                at);
    }

    public static RegistrationWithdrawn withdrawn(String registration, String commune) {
        return new RegistrationWithdrawn(
                registration, "JSR-" + registration, "applicant-of-" + registration, commune.substring(2, 5), NOON);
    }

    public static PlaceReleased released(String registration, String commune) {
        return new PlaceReleased(
                registration, "JSR-" + registration, "applicant-of-" + registration, commune.substring(2, 5), NOON);
    }
}
