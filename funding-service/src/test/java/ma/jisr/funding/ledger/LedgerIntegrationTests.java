package ma.jisr.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.OwnFacts;
import ma.jisr.funding.ledger.Difference.Where;
import ma.jisr.funding.ledger.LedgerFact.PaymentApproved;
import ma.jisr.funding.ledger.LedgerFact.TransferSent;
import ma.jisr.funding.ledger.LedgerFact.TransferSettled;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books on the real database: closed by day, checked at night, and right wherever a process dies. */
class LedgerIntegrationTests {

    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final String PROGRAMME = "budget";
    private final Copy copy =
            new Copy("funding-ledger-" + UUID.randomUUID().toString().substring(0, 8), "classpath:test-programmes/");
    private final OwnFacts<LedgerFact> facts = new OwnFacts<>(LedgerFact.class);
    private String registration = "";

    @BeforeEach
    void allocate() {
        registration = UUID.randomUUID().toString();
        copy.judge(Copy.submitted(registration, PROGRAMME, "161", 10_00));
        book();
    }

    @AfterEach
    void stop() {
        CrashPoints.throwAt(null);
        copy.close();
    }

    @Test
    void booksWhatTheServiceTellsOnceHoweverOftenItComes() {
        book();

        assertThat(entries().countDocuments(new Document("programme", PROGRAMME)))
                .isEqualTo(2);
        assertThat(balances().of("envelope/budget/161/committed"::equals).balance())
                .isEqualTo(-10_00);
        assertThat(balances().of("partner/region/budget/pledged"::equals).balance())
                .isEqualTo(100_000_00);
        assertThat(balances().total().balance()).isZero();
    }

    @Test
    void findsNothingInBooksThatAreRight() {
        pay();
        night();

        CheckReport report = copy.bean(CheckReports.class).latest().orElseThrow();
        assertThat(report.differences()).isEmpty();
        assertThat(report.entries()).isGreaterThan(2);
    }

    @Test
    void addsWhatWasBookedSinceToTheLastClose() {
        night();
        pay();

        LocalDate today = copy.bean(Books.class).today();
        assertThat(copy.bean(Closes.class).last(PROGRAMME, today).orElseThrow().day())
                .isEqualTo(today.minusDays(1));
        assertThat(balances().drawn("161")).isEqualTo(10_00);
        assertThat(copy.bean(Books.class)
                        .balances(PROGRAMME, today.minusDays(1))
                        .drawn("161"))
                .isZero();
    }

    @Test
    void closesOncePerNightAndNotBeforeItsTime() {
        copy.clock.move(Duration.ofHours(15)); // 01:00 UTC, 02:00 in Morocco.
        copy.bean(ClosingDays.class).closeIfDue(NIGHT);
        assertThat(closes().countDocuments()).isZero();

        copy.clock.move(Duration.ofHours(1));
        copy.bean(ClosingDays.class).closeIfDue(NIGHT);
        long closed = closes().countDocuments();
        copy.clock.move(Duration.ofHours(1));
        copy.bean(ClosingDays.class).closeIfDue(NIGHT);

        assertThat(closed).isPositive();
        assertThat(closes().countDocuments()).isEqualTo(closed);
        assertThat(copy.bean(CheckReports.class).before(null, 10)).hasSize(1);
    }

    @Test
    void findsAnEntryThatWasAltered() {
        entries().updateOne(new Document("kind", "PlaceAllocated"), Updates.set("lines.0.debit", 9_00L));

        assertThat(differences()).extracting(Difference::where).contains(Where.ENTRY);
    }

    @Test
    void findsACloseThatWasAltered() {
        night();
        closes().updateOne(
                        new Document("programme", PROGRAMME)
                                .append("balances.account", "envelope/budget/161/committed"),
                        Updates.inc("balances.$.credit", 1L));

        assertThat(differences())
                .singleElement()
                .satisfies(each -> assertThat(each.where()).isEqualTo(Where.CLOSE))
                .satisfies(each -> assertThat(each.subject()).endsWith("envelope/budget/161/committed"))
                .satisfies(each -> assertThat(each.other() - each.ledger()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amountTotal", "amountCommitted", "amountAvailable"})
    void findsAnEnvelopeThatSaysSomethingElse(String total) {
        copy.database().getCollection("envelopes").updateOne(new Document("_id", "budget/161"), Updates.inc(total, 1L));

        assertThat(differences()).isNotEmpty().allMatch(each -> each.where() == Where.ENVELOPE);
    }

    @Test
    void findsAPaymentThatWasNeverBooked() {
        payment("SETTLED");

        assertThat(differences())
                .singleElement()
                .isEqualTo(new Difference(Where.PAYMENT, PROGRAMME, "DRAWN", "amount", 0, 10_00));
    }

    @Test
    void findsAPaymentThatSaysItIsElsewhere() {
        payment("SENT");
        tell(new PaymentApproved("p", registration, PROGRAMME, "161", 10_00, 1, copy.clock.instant()), 1);

        assertThat(differences()).extracting(Difference::subject).containsExactly("PAYABLE", "IN_TRANSIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"funding.afterBudgetBeforeEntry", "funding.betweenCloses", "funding.afterCloseBeforeCheck"})
    void endsTheSameWhereverTheProcessDies(String point) {
        entries().drop();
        copy.database().getCollection("ledger-budgets").drop();
        CrashPoints.throwAt(point);
        assertThatThrownBy(() -> {
                    book();
                    night();
                })
                .isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);

        book();
        night();

        assertThat(copy.bean(CheckReports.class).latest().orElseThrow().differences())
                .isEmpty();
        assertThat(closes().countDocuments(new Document("programme", PROGRAMME)))
                .isPositive();
        assertThat(balances().of("envelope/budget/161/committed"::equals).balance())
                .isEqualTo(-10_00);
    }

    @Test
    void statesWhatAPartnerPledgedAndGave() {
        pay();

        Statement statement = copy.bean(StatingAccounts.class)
                .of("region", PROGRAMME, copy.bean(Books.class).today());

        assertThat(statement).isEqualTo(new Statement(100_000_00, 0, 10_00, 0, 0, 99_990_00));
    }

    private void pay() {
        Instant now = copy.clock.instant();
        tell(new PaymentApproved("p", registration, PROGRAMME, "161", 10_00, 1, now), 1);
        tell(new TransferSent("p", registration, PROGRAMME, "161", 10_00, now), 2);
        tell(new TransferSettled("p", registration, PROGRAMME, "161", 10_00, now), 3);
        payment("SETTLED");
    }

    private void payment(String state) {
        copy.database()
                .getCollection("payments")
                .insertOne(new Document("_id", "p")
                        .append(
                                "state",
                                new Document("programme", PROGRAMME)
                                        .append("state", state)
                                        .append("amountCentimes", 10_00L)));
    }

    private void tell(LedgerFact fact, long sequence) {
        copy.bean(Bookkeeping.class).book(fact, new FactSource("funding-facts", "p", sequence));
    }

    private void book() {
        facts.deliver(copy, List.of("programmes", "allocations"), copy.bean(Bookkeeping.class)::book);
    }

    private void night() {
        copy.clock.move(Duration.ofDays(1));
        copy.bean(ClosingDays.class).closeIfDue(NIGHT);
    }

    private List<Difference> differences() {
        return copy.bean(CheckingLedger.class).check().differences().stream()
                .filter(each -> each.programme().equals(PROGRAMME))
                .toList();
    }

    private Balances balances() {
        return copy.bean(Books.class).balances(PROGRAMME);
    }

    private MongoCollection<Document> entries() {
        return copy.database().getCollection("ledger-entries");
    }

    private MongoCollection<Document> closes() {
        return copy.database().getCollection("ledger-closes");
    }
}
