package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Random histories of an envelope, and what must be true after each of their steps. */
public final class EnvelopeHistories {

    private EnvelopeHistories() {}

    /** One thing that somebody does to an envelope. */
    public sealed interface Step {
        Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id);
    }

    record Hold(String registration, long amount) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            return envelopes.hold(id, registration, amount);
        }
    }

    record Promote() implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            return envelopes.promoteNext(id);
        }
    }

    record Post(String registration) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            envelopes.post(id, registration);
            return envelopes.hasPlace(id, registration);
        }
    }

    record Reserve(String registration) implements Step {
        private static final Instant UNTIL = Instant.parse("2026-12-01T22:59:59Z");

        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            envelopes.reserve(id, registration, UNTIL);
            return envelopes.hasPlace(id, registration);
        }
    }

    record Resize(int number, long places, long amount) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            return totals.resize(id, "resize-" + number, new EnvelopeSize(places, amount));
        }
    }

    record Take(int number, long places, long amount) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            Envelope before = envelopes.find(id).orElseThrow();
            boolean isNew = totals.done(id, "take-" + number).isEmpty();
            EnvelopeSize taken = totals.take(id, "take-" + number, new EnvelopeSize(places, amount));
            Envelope after = envelopes.find(id).orElseThrow();
            assertThat(before.amountTotal() - after.amountTotal()).isEqualTo(isNew ? taken.amountCentimes() : 0);
            if (isNew && !before.waiting().isEmpty()) {
                assertThat(taken.holdsNothing()).isTrue();
            }
            return taken;
        }
    }

    record Give(int number, long places, long amount) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            totals.give(id, "give-" + number, new EnvelopeSize(places, amount));
            return totals.done(id, "give-" + number);
        }
    }

    record Release(String registration) implements Step {
        @Override
        public Object applyTo(Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
            envelopes.release(id, registration);
            return envelopes.hasPlace(id, registration);
        }
    }

    /** An envelope and what happens to it. */
    public record History(@Nullable Long places, long amount, List<Step> steps) {}

    public static Arbitrary<History> any() {
        Arbitrary<String> registrations = Arbitraries.integers().between(1, 12).map(number -> "r" + number);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 4); // Few, so that operations are repeated.
        Arbitrary<Long> places = Arbitraries.longs().between(0, 6);
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 30);
        Arbitrary<Step> steps = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, registrations.map(r -> new Hold(r, amountOf(r)))),
                net.jqwik.api.Tuple.of(3, registrations.map(Release::new)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(new Promote())),
                net.jqwik.api.Tuple.of(1, registrations.map(Reserve::new)),
                net.jqwik.api.Tuple.of(
                        1, Combinators.combine(numbers, places, amounts).as(Resize::new)),
                net.jqwik.api.Tuple.of(
                        1, Combinators.combine(numbers, places, amounts).as(Take::new)),
                net.jqwik.api.Tuple.of(
                        1, Combinators.combine(numbers, places, amounts).as(Give::new)),
                net.jqwik.api.Tuple.of(1, registrations.map(Post::new)));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5).injectNull(0.3),
                        Arbitraries.longs().between(0, 30),
                        steps.list().ofMaxSize(60))
                .as(History::new);
    }

    /** Each registration asks for its own amount, the same at every try. */
    private static long amountOf(String registration) {
        return 1 + Math.floorMod(registration.hashCode() * 31L, 9);
    }

    /** Plays a history and checks after each step; answers what each step answered. */
    public static List<Object> play(History history, Envelopes envelopes, EnvelopeTotals totals, EnvelopeId id) {
        envelopes.open(Envelope.empty(id, history.places(), history.amount()));
        List<Object> answers = new ArrayList<>();
        for (Step step : history.steps()) {
            Envelope before = envelopes.find(id).orElseThrow();
            answers.add(step.applyTo(envelopes, totals, id));
            Envelope after = envelopes.find(id).orElseThrow();
            holdsWhatItMust(after);
            keepsOrder(before, after);
        }
        return answers;
    }

    public static void holdsWhatItMust(Envelope envelope) {
        Long places = envelope.placesTotal();
        if (places != null) {
            assertThat(envelope.placesTaken() + envelope.placesAvailable()).isEqualTo(places);
            assertThat(envelope.placesAvailable()).isNotNegative();
        }
        assertThat(envelope.placesTaken()).isEqualTo(envelope.taken().size());
        assertThat(envelope.amountCommitted() + envelope.amountAvailable()).isEqualTo(envelope.amountTotal());
        assertThat(envelope.amountAvailable()).isNotNegative();
        assertThat(envelope.amountCommitted())
                .isEqualTo(envelope.taken().stream()
                        .mapToLong(Envelope.Entry::amountCentimes)
                        .sum());
        List<String> all = new ArrayList<>(names(envelope.taken()));
        all.addAll(names(envelope.waiting()));
        assertThat(all).doesNotHaveDuplicates();
    }

    /** Whoever waits before and after has the same people before her, less those who left. */
    private static void keepsOrder(Envelope before, Envelope after) {
        List<String> stayed = new ArrayList<>(names(before.waiting()));
        Set<String> still = new HashSet<>(names(after.waiting()));
        stayed.retainAll(still);
        assertThat(names(after.waiting()).subList(0, stayed.size())).isEqualTo(stayed);
    }

    public static List<String> names(List<Envelope.Entry> entries) {
        return entries.stream().map(Envelope.Entry::registration).toList();
    }
}
