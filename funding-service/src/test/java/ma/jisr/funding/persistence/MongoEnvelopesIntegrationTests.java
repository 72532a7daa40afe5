package ma.jisr.funding.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.MovableClock;
import ma.jisr.funding.allocation.Cause;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeHistories;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.InMemoryEnvelopes;
import ma.jisr.funding.allocation.Place;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class MongoEnvelopesIntegrationTests {

    private static final String DATABASE = "funding-envelopes";
    private static MongoClient client;
    private static MongoDatabase database;

    private final MovableClock clock = new MovableClock();
    private final MongoEnvelopes envelopes = new MongoEnvelopes(database, clock);
    private final MongoEnvelopeTotals totals = new MongoEnvelopeTotals(database);

    @BeforeContainer
    static void connect() {
        client = Copy.client(DATABASE);
        database = client.getDatabase(DATABASE);
    }

    @AfterContainer
    static void disconnect() {
        client.close();
    }

    @Property(tries = 60)
    void answersAndHoldsWhatTheRulesSayInEveryHistory(@ForAll("histories") EnvelopeHistories.History history) {
        EnvelopeId id = fresh();
        InMemoryEnvelopes model = new InMemoryEnvelopes();

        assertThat(EnvelopeHistories.play(history, envelopes, totals, id))
                .isEqualTo(EnvelopeHistories.play(history, model, model, id));

        Envelope stored = envelopes.find(id).orElseThrow();
        Envelope expected = model.find(id).orElseThrow();
        assertThat(EnvelopeHistories.names(stored.waiting())).isEqualTo(EnvelopeHistories.names(expected.waiting()));
        assertThat(stored.amountTotal()).isEqualTo(expected.amountTotal());
        assertThat(stored.placesTotal()).isEqualTo(expected.placesTotal());
        assertThat(stored.taken())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .isEqualTo(expected.taken());
    }

    @Example
    void leavesAnOpenEnvelopeAsItIs() {
        EnvelopeId id = fresh();
        envelopes.open(Envelope.empty(id, 1L, 100));
        envelopes.hold(id, "first", 10);
        envelopes.open(Envelope.empty(id, 9L, 900));

        assertThat(envelopes.find(id).orElseThrow().placesTotal()).isEqualTo(1);
        assertThat(envelopes.hold(id, "second", 10)).isEqualTo(new Place.Waiting(1, Cause.PLACES));
    }

    @Example
    void refusesAnEnvelopeThatIsNotOpen() {
        assertThatIllegalStateException().isThrownBy(() -> envelopes.hold(fresh(), "first", 10));
    }

    @Example
    void findsPlacesHeldForLongAndNoOthers() {
        EnvelopeId id = fresh();
        String forgotten = UUID.randomUUID().toString();
        envelopes.open(Envelope.empty(id, 5L, 100));
        envelopes.hold(id, forgotten, 10);
        envelopes.hold(id, "posted", 10);
        envelopes.post(id, "posted");
        clock.move(java.time.Duration.ofSeconds(10));
        envelopes.hold(id, "young", 10);

        assertThat(envelopes.heldBefore(clock.instant().minusSeconds(5), 10_000))
                .contains(forgotten)
                .doesNotContain("posted", "young");
    }

    @Example
    void findsRoomThatNobodyGaveToTheFirstInLine() {
        EnvelopeId id = fresh();
        envelopes.open(Envelope.empty(id, 1L, 100));
        envelopes.hold(id, "first", 10);
        envelopes.hold(id, "second", 10);
        assertThat(envelopes.withRoomForTheFirstInLine()).doesNotContain(id);

        envelopes.release(id, "first");

        assertThat(envelopes.withRoomForTheFirstInLine()).contains(id);
    }

    @Provide
    Arbitrary<EnvelopeHistories.History> histories() {
        return EnvelopeHistories.any();
    }

    private static EnvelopeId fresh() {
        return new EnvelopeId("p-" + UUID.randomUUID(), "161");
    }
}
