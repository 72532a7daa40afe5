package ma.jisr.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.jisr.funding.programme.ConventionShare;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a programme's envelopes, and what was booked of it. Versions, signatures and reallocations are told
 * under different keys and may come in any order: each books the difference between what holds now and what was booked
 * before, so that the end is the same.
 *
 * @param stated in the order in which they came; a few a year
 */
public record Budget(String programme, List<Stated> stated) {

    public Budget {
        stated = List.copyOf(stated);
    }

    static Budget empty(String programme) {
        return new Budget(programme, List.of());
    }

    /**
     * One fact about the envelopes.
     *
     * @param id of its entry
     * @param version of a published version; null for what the committee signed or moved
     * @param at null for a published version
     * @param lines what was booked of it; none if nothing changed
     */
    public record Stated(
            String id,
            String kind,
            @Nullable Integer version,
            @Nullable Instant at,
            SortedMap<String, Long> totals,
            List<LedgerFact.Move> moves,
            Instant bookedAt,
            List<Line> lines) {

        LocalDate valueOn() {
            return Days.of(at == null ? bookedAt : at);
        }
    }

    Optional<Stated> of(String id) {
        return stated.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Adds what was stated, with the lines that make the books say so; nothing if it was added before. */
    Decided<Budget> with(Stated news, List<ConventionShare> convention) {
        if (of(news.id()).isPresent()) {
            return Decided.of(this);
        }
        List<Stated> longer = new ArrayList<>(stated);
        longer.add(news);
        List<Line> lines = new Budget(programme, longer).difference(convention);
        longer.removeLast();
        longer.add(new Stated(
                news.id(),
                news.kind(),
                news.version(),
                news.at(),
                news.totals(),
                news.moves(),
                news.bookedAt(),
                lines));
        return Decided.of(new Budget(programme, longer));
    }

    private List<Line> difference(List<ConventionShare> convention) {
        SortedMap<String, Long> totals = totals();
        Lines lines = new Lines();
        targets(totals, convention).forEach((account, target) -> lines.debit(account, null, target - booked(account)));
        totals.forEach((province, total) -> {
            String free = Accounts.free(programme, province);
            lines.debit(free, province, -(total + booked(free)));
        });
        return lines.all();
    }

    /** By account of pledges, also of partners who are no longer in the convention. */
    private SortedMap<String, Long> targets(SortedMap<String, Long> totals, List<ConventionShare> convention) {
        SortedMap<String, Long> targets = new TreeMap<>();
        lines().map(Line::account).filter(Accounts::isPartners).forEach(account -> targets.put(account, 0L));
        long all = totals.values().stream().reduce(0L, Math::addExact);
        Shares.of(all, convention)
                .forEach((partner, share) -> targets.put(Accounts.pledged(partner, programme), share));
        return targets;
    }

    private long booked(String account) {
        return lines().filter(line -> line.account().equals(account))
                .mapToLong(line -> line.debit() - line.credit())
                .sum();
    }

    private Stream<Line> lines() {
        return stated.stream().flatMap(each -> each.lines().stream());
    }

    /** What each envelope has, all things considered. */
    SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new TreeMap<>();
        provinces().forEach(province -> totals.put(province, total(province)));
        return totals;
    }

    private TreeSet<String> provinces() {
        TreeSet<String> provinces = new TreeSet<>();
        for (Stated each : stated) {
            provinces.addAll(each.totals().keySet());
            each.moves().forEach(move -> {
                provinces.add(move.from());
                provinces.add(move.to());
            });
        }
        return provinces;
    }

    /** What was signed last, or else what the version said that opened the envelope; and what was moved since. */
    private long total(String province) {
        Optional<Stated> signed = stated.stream()
                .filter(each -> each.at() != null && each.totals().containsKey(province))
                .max(Comparator.comparing(Budget::at).thenComparing(Stated::id));
        Optional<Stated> opened = stated.stream()
                .filter(each -> each.version() != null && each.totals().containsKey(province))
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.version())));
        long total =
                signed.or(() -> opened).map(each -> each.totals().get(province)).orElse(0L);
        return stated.stream()
                .filter(each -> each.at() != null)
                .filter(each -> signed.isEmpty() || at(each).isAfter(at(signed.get())))
                .flatMap(each -> each.moves().stream())
                .mapToLong(move -> moved(move, province))
                .reduce(total, Math::addExact);
    }

    private static Instant at(Stated stated) {
        return Objects.requireNonNull(stated.at());
    }

    private static long moved(LedgerFact.Move move, String province) {
        long in = move.to().equals(province) ? move.amountCentimes() : 0;
        long out = move.from().equals(province) ? move.amountCentimes() : 0;
        return in - out;
    }

    static SortedMap<String, Long> totals(List<LedgerFact.EnvelopeTotal> envelopes) {
        SortedMap<String, Long> totals = new TreeMap<>();
        envelopes.forEach(each -> totals.put(each.province(), each.amountCentimes()));
        return totals;
    }
}
