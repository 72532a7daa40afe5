package ma.jisr.funding.web.appeal;

import java.time.Instant;
import ma.jisr.funding.appeal.Appeal;
import ma.jisr.funding.appeal.AppealState;
import org.jspecify.annotations.Nullable;

/** An appeal in a list. */
record AppealSummary(
        String id,
        String registration,
        @Nullable String reference,
        String programme,
        String province,
        AppealState state,
        Instant lodgedAt) {

    static AppealSummary of(Appeal appeal) {
        return new AppealSummary(
                appeal.id(),
                appeal.registration(),
                appeal.reference(),
                appeal.programme(),
                appeal.province(),
                appeal.state(),
                appeal.lodgedAt());
    }
}
