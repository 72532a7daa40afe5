package ma.jisr.funding.loan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.OwnFacts;
import ma.jisr.funding.ledger.Bookkeeping;
import ma.jisr.funding.ledger.Books;
import ma.jisr.funding.ledger.CheckingLedger;
import ma.jisr.funding.ledger.Difference;
import ma.jisr.funding.ledger.LedgerFact;
import ma.jisr.funding.loan.MoneyFact.ChequeHandedOver;
import ma.jisr.funding.loan.MoneyFact.ChequeStopped;
import ma.jisr.funding.loan.MoneyFact.PaymentApproved;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans on the real database: lent, repaid from files, told of, and booked. */
class LoanIntegrationTests {

    private static final String PROGRAMME = "haouz-moubadara";
    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";
    private static Copy copy;
    private static int drawn;
    private String registration = "";
    private String reference = "";
    private String loan = "";

    @BeforeAll
    static void start() {
        copy = new Copy("funding-loans-" + UUID.randomUUID().toString().substring(0, 8), "classpath:programmes/");
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @BeforeEach
    void lend() {
        registration = UUID.randomUUID().toString();
        reference = reference(drawn++);
        loan = Loan.idOf(registration);
        tell(approved(), 1);
        tell(new ChequeHandedOver(payment(), registration, "HONOUR_LOAN", copy.clock.instant()), 3);
    }

    @AfterEach
    void noMoreCrashes() {
        CrashPoints.throwAt(null);
    }

    @Test
    void lendsOverTheMonthsOfTheVersionOnceHoweverOftenItIsTold() {
        tell(approved(), 1);
        tell(new ChequeHandedOver(payment(), registration, "HONOUR_LOAN", copy.clock.instant()), 3);

        assertThat(found().instalments()).hasSize(24);
        assertThat(found().outstandingCentimes()).isEqualTo(24_000_00);
        assertThat(told()).containsExactly("LoanGranted");
    }

    @Test
    void leavesGrantsAlone() {
        copy.bean(LendingMoney.class)
                .lend(new ChequeHandedOver("x", "grant", "GRANT", copy.clock.instant()), source("x", 1));

        assertThat(copy.bean(Loans.class).find("grant-loan")).isEmpty();
    }

    @Test
    void takesItAwayWhenTheChequeIsStopped() {
        tell(new ChequeStopped(payment(), registration, "HONOUR_LOAN", copy.clock.instant()), 4);

        assertThat(found().state()).isEqualTo(Standing.State.NOT_PAID_OUT);
        assertThat(told()).containsExactly("LoanGranted", "LoanReduced");
    }

    @Test
    void booksAFileOnceAndSaysSo() {
        byte[] file = file("1000,00;VIR " + reference);

        TakingBankFiles.Result first = copy.bean(TakingBankFiles.class).take(file, "finance");
        TakingBankFiles.Result again = copy.bean(TakingBankFiles.class).take(file, "finance");

        assertThat(List.of(first.booked(), first.known())).containsExactly(1, 0);
        assertThat(List.of(again.booked(), again.known())).containsExactly(0, 1);
        assertThat(found().outstandingCentimes()).isEqualTo(23_000_00);
    }

    @Test
    void knowsATransactionAgainInAnotherFile() {
        String transaction = UUID.randomUUID().toString();
        take("1000;VIR " + reference + ";" + transaction);
        take("1000;VIREMENT " + reference + ";" + transaction);

        assertThat(found().outstandingCentimes()).isEqualTo(23_000_00);
    }

    @ParameterizedTest
    @CsvSource({
        "no reference at all, 10, no-reference",
        "JSR-22222223, 10, reference-misspelt",
        "JSR-22222222 JSR-32222223, 10, several-references",
        "JSR-22222222, 10, no-loan",
        "own, 24000.01, repayment-exceeds"
    })
    void keepsForSomebodyWhatItCannotTell(String text, String amount, String reason) {
        BankLine line = take(amount + ";" + (text.equals("own") ? reference : text))
                .unmatched()
                .getFirst();

        assertThat(line.reason()).isEqualTo(reason);
        assertThat(copy.bean(BankLines.class).page(BankLine.State.UNMATCHED, "", 500))
                .contains(line);
    }

    @Test
    void booksALineToTheLoanThatSomebodyFound() {
        BankLine line = take("500;somebody").unmatched().getFirst();

        copy.bean(MatchingRepayments.class).assign(line.id(), loan, "finance");

        assertThat(found().outstandingCentimes()).isEqualTo(23_500_00);
        assertThatThrownBy(() -> copy.bean(MatchingRepayments.class).assign(line.id(), loan, "finance"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("line-decided"));
    }

    @Test
    void keepsWhatComesForASettledLoan() {
        take("24000;" + reference);

        assertThat(take("1;" + reference).unmatched().getFirst().reason()).isEqualTo("loan-not-running");
        assertThat(told()).containsExactly("LoanGranted", "RepaymentReceived", "LoanSettled");
    }

    @ParameterizedTest
    @CsvSource({
        "funding.afterLineBeforeRepayment, true",
        "funding.afterLineBeforeRepayment, false",
        "funding.afterRepaymentBeforeLine, true",
        "funding.afterRepaymentBeforeLine, false",
        "outbox.afterSaveBeforeHint, true",
        "outbox.afterSaveBeforeHint, false"
    })
    void endsTheSameWhereverTheProcessDies(String point, boolean sentAgain) {
        byte[] file = file("1000;" + reference);
        CrashPoints.throwAt(point);
        assertThatThrownBy(() -> copy.bean(TakingBankFiles.class).take(file, "finance"))
                .isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);

        if (sentAgain) {
            copy.bean(TakingBankFiles.class).take(file, "finance");
        } else {
            copy.clock.move(Duration.ofMinutes(1));
            copy.bean(MatchingRepayments.class).finish();
        }

        assertThat(found().outstandingCentimes()).isEqualTo(23_000_00);
        assertThat(told()).containsExactly("LoanGranted", "RepaymentReceived");
        assertThat(copy.bean(BankLines.class).receivedBefore(copy.clock.instant(), 500))
                .isEmpty();
    }

    @Test
    void assignsOnceWhereverTheProcessDies() {
        BankLine line = take("700;somebody").unmatched().getFirst();
        CrashPoints.throwAt("funding.afterAssignmentBeforeLine");
        assertThatThrownBy(() -> copy.bean(MatchingRepayments.class).assign(line.id(), loan, "finance"))
                .isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);

        copy.bean(MatchingRepayments.class).assign(line.id(), loan, "finance");

        assertThat(found().outstandingCentimes()).isEqualTo(23_300_00);
    }

    @Test
    void remindsOnTheDayAndOnceOnly() {
        copy.clock.move(Duration.ofDays(24));
        copy.bean(RemindingBorrowers.class).remind();
        copy.bean(RemindingBorrowers.class).remind();
        assertThat(told()).containsExactly("LoanGranted", "RepaymentDue");

        copy.clock.move(Duration.ofDays(8));
        copy.bean(RemindingBorrowers.class).remind();
        copy.bean(RemindingBorrowers.class).remind();
        assertThat(told()).containsExactly("LoanGranted", "RepaymentDue", "RepaymentOverdue");
        assertThat(copy.bean(Loans.class)
                        .page(
                                PROGRAMME,
                                Standing.State.RUNNING,
                                copy.bean(Repaying.class).today(),
                                "",
                                500))
                .extracting(Loan::id)
                .contains(loan);
    }

    @Test
    void isInTheBooksAsItIsOwed() {
        take("1000;" + reference);
        copy.bean(Repaying.class).writeOff(loan, "gone", "committee");
        book();

        assertThat(copy.bean(Books.class).balances(PROGRAMME).total().balance()).isZero();
        assertThat(copy.bean(CheckingLedger.class).check().differences())
                .filteredOn(each -> each.where() == Difference.Where.LOAN)
                .isEmpty();

        copy.database()
                .getCollection("loans")
                .updateOne(
                        new Document("_id", loan),
                        new Document("$inc", new Document("state.standing.owedCentimes", 5L)));
        assertThat(copy.bean(CheckingLedger.class).check().differences())
                .filteredOn(each -> each.where() == Difference.Where.LOAN)
                .singleElement()
                .satisfies(each -> assertThat(each.other() - each.ledger()).isEqualTo(5));
        copy.database().getCollection("loans").deleteOne(new Document("_id", loan));
    }

    private static void book() {
        new OwnFacts<>(LedgerFact.class).deliver(copy, List.of("loans"), copy.bean(Bookkeeping.class)::book);
    }

    private TakingBankFiles.Result take(String line) {
        return copy.bean(TakingBankFiles.class).take(file(line), "finance");
    }

    /** Each with a text of its own, so that no two are the same file. */
    private static byte[] file(String line) {
        return ("date;amount;text;id\n24/11/2026;" + line + "\n\n" + " ".repeat(++drawn)).getBytes(UTF_8);
    }

    private Loan found() {
        return copy.bean(Loans.class).find(loan).orElseThrow().state();
    }

    private List<String> told() {
        return copy.entries("loans", loan).stream()
                .map(entry -> entry.getString("type"))
                .toList();
    }

    private String payment() {
        return registration + "-1-1";
    }

    private PaymentApproved approved() {
        return new PaymentApproved(
                payment(),
                registration,
                reference,
                "applicant",
                PROGRAMME,
                "041",
                24_000_00,
                "HONOUR_LOAN",
                1,
                copy.clock.instant());
    }

    private void tell(MoneyFact fact, long sequence) {
        copy.bean(LendingMoney.class).lend(fact, source(payment(), sequence));
    }

    private static FactSource source(String key, long sequence) {
        return new FactSource("funding-facts", key, sequence);
    }

    /** The n-th, with its check character. */
    private static String reference(int n) {
        StringBuilder text = new StringBuilder("KMNPR");
        text.append(ALPHABET.charAt(n / 23)).append(ALPHABET.charAt(n % 23));
        for (char check : ALPHABET.toCharArray()) {
            if (References.isRight("JSR-" + text + check)) {
                return "JSR-" + text + check;
            }
        }
        throw new AssertionError(text.toString());
    }
}
