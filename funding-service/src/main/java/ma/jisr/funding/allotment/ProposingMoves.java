package ma.jisr.funding.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.territory.Apportionment;

/**
 * Moves what nobody uses to where people wait: as much as both sides have, given in proportion to what is unused, received
 * by the need index but by nobody beyond her line. In places; where only the money bounds, in centimes.
 */
final class ProposingMoves {

    private final Map<String, Envelope> envelopes;
    private final SortedMap<String, Long> unused = new TreeMap<>();
    private final SortedMap<String, Long> lacking = new TreeMap<>();

    private ProposingMoves(List<Envelope> envelopes) {
        this.envelopes =
                envelopes.stream().collect(Collectors.toMap(each -> each.id().province(), each -> each));
        envelopes.forEach(this::look);
    }

    /** @param needs the provinces' weights */
    static List<Reallocation.Move> of(List<Envelope> envelopes, Map<String, BigDecimal> needs) {
        return new ProposingMoves(envelopes).moves(needs);
    }

    private void look(Envelope envelope) {
        long available = available(envelope);
        if (envelope.waiting().isEmpty()) {
            put(unused, envelope, available);
        } else {
            put(lacking, envelope, waitedFor(envelope) - available);
        }
    }

    private static void put(SortedMap<String, Long> map, Envelope envelope, long quantity) {
        if (quantity > 0) {
            map.put(envelope.id().province(), quantity);
        }
    }

    private static long available(Envelope envelope) {
        Long places = envelope.placesAvailable();
        return places == null ? envelope.amountAvailable() : places;
    }

    private static long waitedFor(Envelope envelope) {
        return envelope.placesTotal() == null
                ? envelope.waiting().stream()
                        .mapToLong(Envelope.Entry::amountCentimes)
                        .sum()
                : envelope.waiting().size();
    }

    private List<Reallocation.Move> moves(Map<String, BigDecimal> needs) {
        long all = Math.min(sum(unused), sum(lacking));
        if (all == 0) {
            return List.of();
        }
        Map<String, BigDecimal> parts = unused.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> BigDecimal.valueOf(each.getValue())));
        Map<String, BigDecimal> receivers =
                lacking.keySet().stream().collect(Collectors.toMap(code -> code, needs::get));
        return paired(Apportionment.amounts(all, parts), Apportionment.bounded(all, lacking, receivers));
    }

    private static long sum(SortedMap<String, Long> quantities) {
        return quantities.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Who gives to whom, in the order of their codes: as few moves as there are provinces, less one. */
    private List<Reallocation.Move> paired(SortedMap<String, Long> given, SortedMap<String, Long> received) {
        List<Reallocation.Move> moves = new ArrayList<>();
        SortedMap<String, Long> left = new TreeMap<>(given);
        received.forEach((to, quantity) -> {
            long wanted = quantity;
            while (wanted > 0) {
                String from = left.firstKey();
                long part = Math.min(wanted, left.get(from));
                if (part > 0) {
                    moves.add(Reallocation.Move.of(from, to, size(from, part)));
                }
                wanted -= part;
                left.computeIfPresent(from, (code, rest) -> rest == part ? null : (Long) (rest - part));
            }
        });
        return moves;
    }

    private EnvelopeSize size(String from, long quantity) {
        Envelope envelope = envelopes.get(from);
        return envelope.placesTotal() == null
                ? new EnvelopeSize(null, quantity)
                : new EnvelopeSize(quantity, moneyOf(envelope, quantity));
    }

    /** What an envelope has for so many of its places, as far as it is free. */
    static long moneyOf(Envelope envelope, long places) {
        Long all = envelope.placesTotal();
        return all == null || all == 0
                ? 0
                : Math.min(EnvelopeSize.part(envelope.amountTotal(), places, all), envelope.amountAvailable());
    }
}
