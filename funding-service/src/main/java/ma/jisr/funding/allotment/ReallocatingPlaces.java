package ma.jisr.funding.allotment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.territory.NeedIndex;
import ma.jisr.funding.territory.Province;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves unused places to provinces where people wait: as the committee chooses, or as the need index proposes. */
@Component
public class ReallocatingPlaces {

    /** As the programmes' first spread; the committee chooses another one with an allotment. */
    private static final NeedIndex INDEX = new NeedIndex(new BigDecimal("0.5"));

    private final ProposingSpreads spreads;
    private final Envelopes envelopes;
    private final Allotments allotments;
    private final Reallocations reallocations;
    private final MovingPlaces moving;
    private final Clock clock;

    ReallocatingPlaces(
            ProposingSpreads spreads,
            Envelopes envelopes,
            Allotments allotments,
            Reallocations reallocations,
            MovingPlaces moving,
            Clock clock) {
        this.spreads = spreads;
        this.envelopes = envelopes;
        this.allotments = allotments;
        this.reallocations = reallocations;
        this.moving = moving;
        this.clock = clock;
    }

    /**
     * The moves that would be made; nothing is stored.
     *
     * @param wishes null: what the need index proposes
     * @throws Problem 409 if a province hasn't got unused what is to be taken
     */
    public List<Reallocation.Move> preview(ProgrammeVersion programme, @Nullable List<Wish> wishes) {
        return wishes == null ? proposed(programme) : chosen(programme, wishes);
    }

    /**
     * @param request a digest of the request
     * @return the reallocation; still pending if another one, or an allotment, of the programme is at work
     * @throws Problem 409 if there is nothing to move; if a province hasn't got unused what is to be taken; or if the id was
     *     used for something else
     */
    public Reallocation reallocate(
            String id,
            ProgrammeVersion programme,
            String reason,
            @Nullable List<Wish> wishes,
            String request,
            String by) {
        Optional<Reallocation> earlier = reallocations.find(id).map(Versioned::state);
        if (earlier.isEmpty()) {
            List<Reallocation.Move> moves = preview(programme, wishes);
            if (moves.isEmpty()) {
                throw Problem.conflict("nothing-to-move");
            }
            reallocations.create(
                    id, Reallocation.decided(id, programme.code(), reason, request, moves, by, clock.instant()));
            CrashPoints.at("funding.afterDecisionBeforeTurn");
        } else if (!earlier.get().request().equals(request)) {
            throw Problem.conflict("idempotency-mismatch");
        }
        moving.settle(id);
        return reallocations.find(id).orElseThrow().state();
    }

    private List<Reallocation.Move> proposed(ProgrammeVersion programme) {
        NeedIndex index = allotments.ofProgramme(programme.code(), null, 1).stream()
                .findFirst()
                .map(last -> new NeedIndex(last.parameters().ruralWeight()))
                .orElse(INDEX);
        Map<String, BigDecimal> needs =
                spreads.provinces(programme).stream().collect(Collectors.toMap(Province::code, index::of));
        return ProposingMoves.of(found(programme), needs);
    }

    private List<Reallocation.Move> chosen(ProgrammeVersion programme, List<Wish> wishes) {
        Map<String, Envelope> found = found(programme).stream()
                .collect(Collectors.toMap(each -> each.id().province(), each -> each));
        List<Reallocation.Move> moves = wishes.stream()
                .map(wish -> Reallocation.Move.of(wish.from(), wish.to(), size(wish, found.get(wish.from()))))
                .toList();
        moves.stream()
                .collect(Collectors.groupingBy(Reallocation.Move::from))
                .forEach((from, all) -> refuseUnavailable(found.get(from), all));
        return moves;
    }

    private static EnvelopeSize size(Wish wish, Envelope from) {
        if (from.placesTotal() == null) {
            return new EnvelopeSize(null, wish.amountCentimes() == null ? 0 : wish.amountCentimes());
        }
        long places = wish.places() == null ? 0 : wish.places();
        Long money = wish.amountCentimes();
        return new EnvelopeSize(places, money == null ? ProposingMoves.moneyOf(from, places) : money);
    }

    private static void refuseUnavailable(Envelope from, List<Reallocation.Move> moves) {
        long places =
                moves.stream().mapToLong(move -> move.wanted().placesOrNone()).sum();
        long money =
                moves.stream().mapToLong(move -> move.wanted().amountCentimes()).sum();
        Long free = from.placesAvailable();
        boolean isThere = free == null || places <= free;
        if (!from.waiting().isEmpty() || !isThere || money > from.amountAvailable()) {
            throw Problem.conflict("not-unused", from.id().province());
        }
    }

    private List<Envelope> found(ProgrammeVersion programme) {
        return programme.provinces().stream()
                .map(province -> envelopes
                        .find(new EnvelopeId(programme.code(), province))
                        .orElseThrow())
                .toList();
    }
}
