package ma.jisr.incubator.accreditation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.jisr.incubator.InMemoryAggregates;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/** Incubators in memory, with seats as {@link Seats} has them. */
public class InMemoryIncubators extends InMemoryAggregates<Incubator> implements Incubators {

    public void add(Incubator incubator) {
        create(incubator.id(), Decided.of(incubator));
    }

    public Seats seatsOf(String incubator) {
        return find(incubator).orElseThrow().state().seats();
    }

    public List<Incubator> all() {
        return states().toList();
    }

    @Override
    public List<Incubator> serving(String commune) {
        return states().filter(each -> each.profile().serves(commune)).toList();
    }

    @Override
    public boolean hold(String incubator, String registration) {
        return step(incubator, seats -> seats.held(registration)).lists(registration);
    }

    @Override
    public void post(String incubator, String registration) {
        step(incubator, seats -> seats.posted(registration));
    }

    @Override
    public void release(String incubator, String registration) {
        step(incubator, seats -> seats.released(registration));
    }

    @Override
    public synchronized boolean handOver(String incubator, String from, String to) {
        Seats before = seatsOf(incubator);
        return !before.equals(step(incubator, seats -> seats.handedOver(from, to)));
    }

    private Seats step(String incubator, UnaryOperator<Seats> step) {
        return change(incubator, before -> Decided.of(before.withSeats(step.apply(before.seats()))))
                .seats();
    }

    @Override
    public List<Incubator> seating(String registration) {
        return states().filter(each -> each.seats().lists(registration)).toList();
    }

    @Override
    public List<Incubator> withHeldSeats() {
        return states().filter(each -> each.seats().taken().stream().anyMatch(seat -> seat.state() == Seat.State.HELD))
                .toList();
    }

    @Override
    public List<Incubator> withRoom() {
        return states().filter(each -> each.seats().free() > 0).toList();
    }

    @Override
    public List<Incubator> page(@Nullable Collection<String> provinces, @Nullable String after, int limit) {
        return states().filter(each -> after == null || each.id().compareTo(after) > 0)
                .filter(each -> provinces == null
                        || !Collections.disjoint(provinces, each.profile().provinces()))
                .limit(limit)
                .toList();
    }
}
