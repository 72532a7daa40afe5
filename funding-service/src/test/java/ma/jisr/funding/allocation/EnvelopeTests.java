package ma.jisr.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    private static final EnvelopeId ID = new EnvelopeId("programme", "161");

    private final InMemoryEnvelopes envelopes = new InMemoryEnvelopes();

    @Property
    void holdsItsInvariantsInEveryHistory(@ForAll("histories") EnvelopeHistories.History history) {
        InMemoryEnvelopes model = new InMemoryEnvelopes();
        EnvelopeHistories.play(history, model, model, ID);
    }

    @Test
    void doesNotLetASmallerRequestOvertake() {
        envelopes.open(Envelope.empty(ID, 10L, 100));
        envelopes.hold(ID, "first", 80);
        envelopes.hold(ID, "large", 30);

        assertThat(envelopes.hold(ID, "small", 10)).isEqualTo(new Place.Waiting(2, Cause.AMOUNT));
        assertThat(envelopes.promoteNext(ID)).isEmpty();
    }

    @Test
    void takesOnlyWhatNobodyHasOrWaitsFor() {
        envelopes.open(Envelope.empty(ID, 5L, 103));
        envelopes.hold(ID, "first", 10);

        assertThat(envelopes.take(ID, "one", new EnvelopeSize(6L, 90L))).isEqualTo(new EnvelopeSize(4L, 60L));
        assertThat(envelopes.take(ID, "one", new EnvelopeSize(6L, 90L))).isEqualTo(new EnvelopeSize(4L, 60L));

        envelopes.hold(ID, "second", 10);
        assertThat(envelopes.take(ID, "two", new EnvelopeSize(0L, 5L)).holdsNothing())
                .isTrue();
        assertThat(envelopes.resize(ID, "three", new EnvelopeSize(0L, 0L))).isEqualTo(new EnvelopeSize(1L, 10L));
    }

    @Test
    void givesAFreedPlaceToTheFirstInLine() {
        envelopes.open(Envelope.empty(ID, 1L, 100));
        envelopes.hold(ID, "first", 10);
        envelopes.hold(ID, "second", 10);
        envelopes.hold(ID, "third", 10);
        envelopes.release(ID, "first");

        assertThat(envelopes.hold(ID, "fourth", 10)).isEqualTo(new Place.Waiting(3, Cause.AMOUNT));
        assertThat(envelopes.promoteNext(ID)).contains("second");
        assertThat(envelopes.promoteNext(ID)).isEmpty();
    }

    @Provide
    Arbitrary<EnvelopeHistories.History> histories() {
        return EnvelopeHistories.any();
    }
}
