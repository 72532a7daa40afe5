package ma.jisr.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.jisr.funding.ledger.LedgerFact.ChequeHandedOver;
import ma.jisr.funding.ledger.LedgerFact.ChequeIssued;
import ma.jisr.funding.ledger.LedgerFact.ChequeReplaced;
import ma.jisr.funding.ledger.LedgerFact.ChequeStopped;
import ma.jisr.funding.ledger.LedgerFact.EnvelopeTotal;
import ma.jisr.funding.ledger.LedgerFact.EnvelopesSigned;
import ma.jisr.funding.ledger.LedgerFact.LoanGranted;
import ma.jisr.funding.ledger.LedgerFact.LoanReduced;
import ma.jisr.funding.ledger.LedgerFact.LoanWrittenOff;
import ma.jisr.funding.ledger.LedgerFact.Move;
import ma.jisr.funding.ledger.LedgerFact.PaymentApproved;
import ma.jisr.funding.ledger.LedgerFact.PaymentReturned;
import ma.jisr.funding.ledger.LedgerFact.PlaceAllocated;
import ma.jisr.funding.ledger.LedgerFact.PlacesReallocated;
import ma.jisr.funding.ledger.LedgerFact.ProgrammePublished;
import ma.jisr.funding.ledger.LedgerFact.RepaymentReceived;
import ma.jisr.funding.ledger.LedgerFact.TransferSent;
import ma.jisr.funding.ledger.LedgerFact.TransferSettled;
import org.junit.jupiter.api.Test;

class BookkeepingTests {

    private static final String PROGRAMME = BookedLedger.PROGRAMME;
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private final BookedLedger ledger = new BookedLedger();

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        List<Line> lines = List.of(Line.debit("a", null, 100), Line.credit("b", null, 99));

        assertThatThrownBy(() -> new Entry(
                        "t/k/1", "k", 1, "PlaceAllocated", PROGRAMME, null, LocalDate.EPOCH, AT, null, null, lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("balance");
    }

    @Test
    void booksWhatPartnersPledgedToTheCentime() {
        publish(1, 100_01);

        assertThat(ledger.balance("partner/ministry/haouz-moubadara/pledged")).isEqualTo(60_01);
        assertThat(ledger.balance("partner/region/haouz-moubadara/pledged")).isEqualTo(40_00);
        assertThat(ledger.balance("envelope/haouz-moubadara/041/free")).isEqualTo(-100_01);
    }

    @Test
    void booksOnlyWhatASignatureChanges() {
        publish(1, 100_00);
        ledger.book(signed(AT, 80_00), "allotment", 1);

        assertThat(ledger.entries.all().getLast().lines()).hasSize(3);
        assertThat(ledger.balance("envelope/haouz-moubadara/041/free")).isEqualTo(-80_00);
    }

    @Test
    void movesMoneyBetweenEnvelopesWithoutNewPledges() {
        publish(1, 100_00);
        ledger.book(new PlacesReallocated(PROGRAMME, List.of(new Move("041", "161", 30_00)), AT), "reallocation", 1);

        assertThat(ledger.balance("envelope/haouz-moubadara/041/free")).isEqualTo(-70_00);
        assertThat(ledger.balance("envelope/haouz-moubadara/161/free")).isEqualTo(-30_00);
        assertThat(ledger.balance("partner/ministry/haouz-moubadara/pledged")).isEqualTo(60_00);
    }

    /** The keys of a programme, an allotment and a reallocation have no order among each other. */
    @Test
    void endsTheSameInWhateverOrderBudgetsCome() {
        ledger.book(new PlacesReallocated(PROGRAMME, List.of(new Move("041", "161", 5_00)), AT.plusSeconds(9)), "r", 1);
        ledger.book(signed(AT, 80_00), "a", 1);
        ledger.book(signed(AT.plusSeconds(3), 90_00), "b", 1);
        publish(1, 100_00);

        assertThat(ledger.balance("envelope/haouz-moubadara/041/free")).isEqualTo(-85_00);
        assertThat(ledger.balance("envelope/haouz-moubadara/161/free")).isEqualTo(-5_00);
        assertThat(ledger.balances().total().balance()).isZero();
    }

    @Test
    void followsATransferFromApprovalToItsReturn() {
        allocate(1_000_01);
        ledger.book(approved(1_000_01), "pay", 1);
        assertThat(ledger.balance("person/*/payable")).isEqualTo(-1_000_01);
        ledger.book(new TransferSent("pay", "r1", PROGRAMME, "041", 1_000_01, AT), "pay", 2);
        assertThat(ledger.balance("programme/haouz-moubadara/transfers-in-transit"))
                .isEqualTo(-1_000_01);
        ledger.book(new TransferSettled("pay", "r1", PROGRAMME, "041", 1_000_01, AT), "pay", 3);
        assertThat(ledger.balance("partner/ministry/haouz-moubadara/drawn")).isEqualTo(-500_01);
        assertThat(ledger.balance("partner/region/haouz-moubadara/drawn")).isEqualTo(-330_00);
        assertThat(ledger.balance("partner/wilaya/haouz-moubadara/drawn")).isEqualTo(-170_00);
        assertThat(ledger.balances().drawn("041")).isEqualTo(1_000_01);

        ledger.book(new PaymentReturned("pay", "r1", PROGRAMME, "041", 1_000_01, AT), "pay", 4);

        assertThat(ledger.balances().drawn("041")).isZero();
        assertThat(ledger.balance("envelope/haouz-moubadara/041/committed")).isEqualTo(-1_000_01);
    }

    @Test
    void followsAChequeThatIsStoppedAndOneThatIsReplaced() {
        allocate(500_00);
        ledger.book(approved(500_00), "pay", 1);
        ledger.book(new ChequeIssued("pay", "r1", PROGRAMME, "041", 500_00, AT), "pay", 2);
        ledger.book(new ChequeHandedOver("pay", "r1", PROGRAMME, "041", 500_00, AT), "pay", 4);
        assertThat(ledger.balance("programme/haouz-moubadara/cheques-handed-over"))
                .isEqualTo(-500_00);

        ledger.book(new ChequeReplaced("pay", "r1", PROGRAMME, "041", 500_00, AT), "pay", 5);
        assertThat(ledger.balance("programme/haouz-moubadara/cheques-printed")).isEqualTo(-500_00);
        ledger.book(new ChequeStopped("pay", "r1", PROGRAMME, "041", 500_00, AT), "pay", 6);
        assertThat(ledger.balance("envelope/haouz-moubadara/041/committed")).isEqualTo(-500_00);
        assertThat(ledger.balance("programme/haouz-moubadara/cheques-printed")).isZero();
    }

    @Test
    void booksALoanItsRepaymentsAndItsWriteOff() {
        ledger.book(granted(1_000_00), "loan", 1);
        ledger.book(granted(1_500_00), "loan", 2);
        assertThat(ledger.balance("person/*/loan")).isEqualTo(1_500_00);
        ledger.book(repaid(400_00), "loan", 3);
        assertThat(ledger.balance("person/*/loan")).isEqualTo(1_100_00);
        assertThat(ledger.balance("programme/haouz-moubadara/loans-outstanding"))
                .isEqualTo(-1_100_00);
        ledger.book(new LoanWrittenOff("loan", "r1", PROGRAMME, "041", 1_100_00, AT), "loan", 4);
        assertThat(ledger.balance("person/*/loan")).isZero();

        ledger.book(repaid(100_00), "loan", 5);

        assertThat(ledger.balance("person/*/loan")).isZero();
        assertThat(ledger.balance("programme/haouz-moubadara/recovered")).isEqualTo(500_00);
        assertThat(recovered()).isEqualTo(500_00);
        assertThat(ledger.balances().total().balance()).isZero();
    }

    @Test
    void takesALoanAwayAgainThatNeverReachedHer() {
        ledger.book(granted(1_000_00), "loan", 1);
        ledger.book(new LoanReduced("loan", "r1", PROGRAMME, "041", 1_000_00, AT), "loan", 2);
        assertThat(ledger.balance("person/*/loan")).isZero();
        ledger.book(granted(700_00), "loan", 3);

        assertThat(ledger.balance("person/*/loan")).isEqualTo(700_00);
    }

    /** Midnight is Morocco's: it is an hour ahead of UTC but in Ramadan. */
    @Test
    void valuesAFactOnItsDayInMorocco() {
        ledger.book(place("2026-12-31T23:30:00Z"), "r1", 1);
        ledger.book(place("2026-02-28T23:30:00Z"), "r2", 1);

        assertThat(ledger.entries.all())
                .extracting(Entry::valueOn)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 2, 28));
    }

    private long recovered() {
        return -ledger.balances()
                .of(each -> each.endsWith("/recovered") && each.startsWith("partner/"))
                .balance();
    }

    private void publish(int version, long centimes) {
        ledger.book(
                new ProgrammePublished(PROGRAMME, version, List.of(new EnvelopeTotal("041", centimes))),
                PROGRAMME,
                version);
    }

    private void allocate(long centimes) {
        ledger.book(new PlaceAllocated("r1", PROGRAMME, "041", centimes, AT), "r1", 2);
    }

    private static EnvelopesSigned signed(Instant at, long centimes) {
        return new EnvelopesSigned(PROGRAMME, List.of(new EnvelopeTotal("041", centimes)), at);
    }

    private static PaymentApproved approved(long centimes) {
        return new PaymentApproved("pay", "r1", PROGRAMME, "041", centimes, 1, AT);
    }

    private static LoanGranted granted(long centimes) {
        return new LoanGranted("loan", "r1", PROGRAMME, "041", centimes, AT);
    }

    private static RepaymentReceived repaid(long centimes) {
        return new RepaymentReceived("loan", "r1", PROGRAMME, "041", centimes, AT);
    }

    private static PlaceAllocated place(String at) {
        return new PlaceAllocated("r1", PROGRAMME, "041", 1_00, Instant.parse(at));
    }
}
