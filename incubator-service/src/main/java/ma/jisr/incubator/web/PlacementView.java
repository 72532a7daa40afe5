package ma.jisr.incubator.web;

import java.time.Instant;
import java.util.List;
import ma.jisr.incubator.geography.Step;
import ma.jisr.incubator.placement.Considered;
import ma.jisr.incubator.placement.Need;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.Status;
import org.jspecify.annotations.Nullable;

/**
 * A placement as staff see it; of the person, the reference only.
 *
 * @param reference none once she was erased; then, or if she withdrew before her place was heard of, neither programme
 *     nor commune
 * @param considered the incubators in the order in which they were considered, with what came of each
 */
public record PlacementView(
        String registration,
        @Nullable String reference,
        String province,
        @Nullable String programme,
        @Nullable String commune,
        Status status,
        @Nullable String incubator,
        Instant since,
        Instant changedAt,
        List<ConsideredView> considered) {

    /** One incubator that was considered, and how near it is. */
    public record ConsideredView(String incubator, Step shared, int kilometres, Considered.Result result) {

        static ConsideredView of(Considered considered) {
            return new ConsideredView(
                    considered.incubator(),
                    considered.nearness().step(),
                    considered.nearness().kilometres(),
                    considered.result());
        }
    }

    static PlacementView of(Placement placement) {
        Need need = placement.need();
        return new PlacementView(
                placement.registration(),
                placement.beneficiary().reference(),
                placement.beneficiary().province(),
                need == null ? null : need.programme(),
                need == null ? null : need.commune(),
                placement.status(),
                placement.incubator(),
                placement.since(),
                placement.changedAt(),
                placement.considered().stream().map(ConsideredView::of).toList());
    }
}
