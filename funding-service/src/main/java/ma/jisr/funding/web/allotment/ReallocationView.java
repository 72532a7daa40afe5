package ma.jisr.funding.web.allotment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allotment.Reallocation;
import ma.jisr.funding.allotment.SpreadStatus;
import ma.jisr.funding.web.ProvinceNames;
import ma.jisr.funding.web.allotment.AllotmentView.SizeView;
import org.jspecify.annotations.Nullable;

/**
 * A reallocation, as the committee and the auditor see it. A preview has moves only.
 *
 * @param decidedBy account id
 * @param appliedAt null while it is pending
 */
record ReallocationView(
        @Nullable String id,
        String programme,
        @Nullable SpreadStatus status,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant appliedAt,
        List<MoveView> moves) {

    /**
     * From one province to another.
     *
     * @param moved what really moved; null in a preview and while the reallocation is pending
     */
    record MoveView(
            String from,
            String fromName,
            String to,
            String toName,
            SizeView wanted,
            @Nullable SizeView moved) {}

    static ReallocationView of(Reallocation reallocation, ProvinceNames names, Locale language) {
        return new ReallocationView(
                reallocation.id(),
                reallocation.programme(),
                reallocation.status(),
                reallocation.reason(),
                reallocation.decidedBy(),
                reallocation.decidedAt(),
                reallocation.appliedAt(),
                views(reallocation.moves(), names, language));
    }

    static ReallocationView preview(
            String programme, List<Reallocation.Move> moves, ProvinceNames names, Locale language) {
        return new ReallocationView(null, programme, null, null, null, null, null, views(moves, names, language));
    }

    private static List<MoveView> views(List<Reallocation.Move> moves, ProvinceNames names, Locale language) {
        return moves.stream()
                .map(move -> new MoveView(
                        move.from(),
                        names.of(move.from(), language),
                        move.to(),
                        names.of(move.to(), language),
                        SizeView.of(move.wanted()),
                        move.moved() == null ? null : SizeView.of(move.moved())))
                .toList();
    }
}
