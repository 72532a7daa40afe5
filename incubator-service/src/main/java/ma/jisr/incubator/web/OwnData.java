package ma.jisr.incubator.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.placement.Need;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.Status;
import ma.jisr.incubator.web.IncubatorView.NameView;
import ma.jisr.incubator.web.PlacementView.ConsideredView;
import org.jspecify.annotations.Nullable;

/** All that this service holds about one applicant, as she gets it. */
public record OwnData(String service, List<OwnPlacement> registrations) {

    static OwnData of(List<OwnPlacement> registrations) {
        return new OwnData("incubator", registrations);
    }

    /**
     * The placement of one of her registrations.
     *
     * @param need what was looked for; none if she withdrew before her place was heard of
     * @param incubator where she has her seat, or had it
     * @param since when she was given her place
     * @param considered the incubators in the order in which they were considered, with what came of each
     */
    public record OwnPlacement(
            String registration,
            @Nullable String reference,
            String province,
            Status status,
            @Nullable OwnNeed need,
            @Nullable OwnIncubator incubator,
            Instant since,
            Instant changedAt,
            List<ConsideredView> considered) {

        static OwnPlacement of(Placement placement, @Nullable Incubator at) {
            return new OwnPlacement(
                    placement.registration(),
                    placement.beneficiary().reference(),
                    placement.beneficiary().province(),
                    placement.status(),
                    OwnNeed.of(placement.need()),
                    at == null ? null : OwnIncubator.of(at),
                    placement.since(),
                    placement.changedAt(),
                    placement.considered().stream().map(ConsideredView::of).toList());
        }
    }

    /** What an incubator had to suit. */
    public record OwnNeed(String programme, String commune, String sector, Set<String> accessibility, String language) {

        static @Nullable OwnNeed of(@Nullable Need need) {
            return need == null
                    ? null
                    : new OwnNeed(
                            need.programme(), need.commune(), need.sector(), need.accessibility(), need.language());
        }
    }

    /** The incubator, by name. */
    public record OwnIncubator(String id, NameView name) {

        static OwnIncubator of(Incubator incubator) {
            return new OwnIncubator(
                    incubator.id(),
                    new NameView(
                            incubator.profile().name().ar(),
                            incubator.profile().name().fr()));
        }
    }
}
