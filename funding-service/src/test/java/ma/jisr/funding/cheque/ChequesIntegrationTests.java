package ma.jisr.funding.cheque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ma.jisr.funding.Copy;
import ma.jisr.funding.calendar.Days;
import ma.jisr.funding.cheque.CallingCeremonies.Call;
import ma.jisr.funding.cheque.HandingOver.Proxy;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.Payment.State;
import ma.jisr.funding.payment.PayoutFact;
import ma.jisr.funding.payment.Payouts;
import ma.jisr.funding.payment.PlannedTranche;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.problem.Problem;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ChequesIntegrationTests {

    private static final Text VENUE = new Text("دار الثقافة", "Maison de la culture", "ⵜⴰⴷⴷⴰⵔⵜ", "House of culture");
    private static Copy copy;
    private static Payouts payouts;
    private static long book = 1_000;

    private final String batch = UUID.randomUUID().toString();
    private String one;
    private String two;
    private String first;

    @BeforeAll
    static void start() {
        copy = new Copy("funding-cheques", "classpath:test-payouts/");
        payouts = new Payouts(copy);
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @BeforeEach
    void approved() {
        one = payouts.forCheque(100_00);
        two = payouts.forCheque(200_00);
        book += 10;
        first = "00" + book;
        payouts.propose(batch, "by-cheque", Instrument.Means.CHEQUE, one, two);
        payouts.approve(batch);
    }

    @Test
    void numbersTheChequesOfABatchOneAfterTheOther() {
        print(first);
        print(first);

        assertThat(payouts.copy().bean(ma.jisr.funding.payment.Payments.class).ofBatch(batch))
                .extracting(payment -> payment.cheque().number())
                .containsExactly(first, "00" + (book + 1));
        assertThat(payouts.told(one + "-1-1")).containsExactly("PaymentApproved", "ChequeIssued");
    }

    @Test
    void usesNoNumberTwice() {
        print(first);
        String three = payouts.forCheque(300_00);
        String next = UUID.randomUUID().toString();
        payouts.propose(next, "by-cheque", Instrument.Means.CHEQUE, three);
        payouts.approve(next);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> copy.bean(PrintingCheques.class).print(next, "00" + (book + 1)))
                .extracting(Problem::slug)
                .isEqualTo("cheque-number-used");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> copy.bean(KeepingCheques.class).replace(number(one), number(two)))
                .extracting(Problem::slug)
                .isEqualTo("cheque-number-used");
    }

    @Test
    void goesFromTheBookToTheBank() {
        print(first);
        call();
        handOver(one);
        cheques().cash(number(one), today());
        cheques().cash(number(one), today());
        payouts.hear(new PayoutFact.ChequeCashed(one + "-1-1", one, 1), one + "-1-1");

        assertThat(payouts.told(one + "-1-1"))
                .containsExactly(
                        "PaymentApproved", "ChequeIssued", "ChequeAssigned", "ChequeHandedOver", "ChequeCashed");
        assertThat(payouts.tranche(one, 1).state()).isEqualTo(PlannedTranche.State.PAID);
    }

    @Test
    void handsOverToAProxyAndKeepsHerNameEncrypted() {
        print(first);

        copy.bean(HandingOver.class).byProxy(number(one), new Proxy("خديجة", "EE99", today()), "officer");

        assertThat(payment(one).cheque().handover().proxyName()).isEqualTo("خديجة");
        assertThat(copy.database()
                        .getCollection("payments")
                        .find(new Document("_id", one + "-1-1"))
                        .first()
                        .toJson())
                .doesNotContain("خديجة", "EE99", "فاطمة", "EE123456");
    }

    @Test
    void takesTheNewestCodeOnlyAndFiveTriesOfIt() {
        print(first);
        HandingOver handing = copy.bean(HandingOver.class);
        handing.sendCode(number(one));
        String older = code(one);
        copy.clock.move(Duration.ofSeconds(1));
        handing.sendCode(number(one));
        String newest = code(one);

        for (int triesLeft = 4; triesLeft >= 0; triesLeft--) {
            int left = triesLeft;
            assertThatExceptionOfType(WrongCode.class)
                    .isThrownBy(() -> handing.byCode(number(one), older.equals(newest) ? "x" : older, "officer"))
                    .satisfies(wrong -> assertThat(wrong.triesLeft()).isEqualTo(left));
        }
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> handing.byCode(number(one), newest, "officer"));
        assertThat(payment(one).state()).isEqualTo(State.PRINTED);
    }

    @Test
    void takesNoCodeAfterAQuarterOfAnHourNorOfAnotherCheque() {
        print(first);
        HandingOver handing = copy.bean(HandingOver.class);
        handing.sendCode(number(one));
        handing.sendCode(number(two));
        String ones = code(one);
        if (!ones.equals(code(two))) {
            assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> handing.byCode(number(two), ones, "officer"));
        }
        copy.clock.move(Duration.ofMinutes(15));

        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> handing.byCode(number(one), ones, "officer"));
    }

    @Test
    void sendsFiveCodesADayAtMost() {
        print(first);
        HandingOver handing = copy.bean(HandingOver.class);
        for (int i = 0; i < 5; i++) {
            handing.sendCode(number(one));
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> handing.sendCode(number(one)))
                .extracting(problem -> problem.status().value())
                .isEqualTo(429);
    }

    @Test
    void namesTheStateFoundWhenItIsTheWrongOne() {
        print(first);
        cheques().stop(number(one), "lost");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cheques().cash(number(one), today()))
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("STOPPED"));
        payouts.hear(new PayoutFact.ChequeStopped(one + "-1-1", one, 1), one + "-1-1");
        assertThat(payouts.tranche(one, 1).attempt()).isEqualTo(2);
        assertThat(payouts.tranche(one, 1).state()).isEqualTo(PlannedTranche.State.DUE);
    }

    @Test
    void replacesALostChequeByAnotherOfTheSamePayment() {
        print(first);
        handOver(one);
        String lost = number(one);
        String replacement = "00" + (book + 5);

        cheques().replace(lost, replacement);

        assertThat(payment(one).state()).isEqualTo(State.PRINTED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cheques().cash(lost, today()))
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("REPLACED"));
        handOver(one);
        cheques().cash(replacement, today());
        assertThat(payouts.told(one + "-1-1"))
                .containsExactly(
                        "PaymentApproved",
                        "ChequeIssued",
                        "ChequeHandedOver",
                        "ChequeReplaced",
                        "ChequeHandedOver",
                        "ChequeCashed");
    }

    /** 385 days, over the ends of a month and a year; and not a day sooner. */
    @Test
    void endsAStaleChequeOnTheDayAfterItsLast() {
        print(first);
        handOver(one);
        LocalDate issued = payment(one).cheque().issuedOn();
        assertThat(payment(one).cheque().staleOn()).isEqualTo(issued.plusDays(386));

        copy.clock.move(Duration.ofDays(385));
        copy.bean(FinishingCheques.class).finish();
        assertThat(payment(one).state()).isEqualTo(State.HANDED_OVER);
        copy.clock.move(Duration.ofDays(1));
        copy.bean(FinishingCheques.class).finish();
        copy.bean(FinishingCheques.class).finish();

        assertThat(payment(one).state()).isEqualTo(State.EXPIRED);
        assertThat(payouts.told(one + "-1-1")).endsWith("ChequeExpired").doesNotHaveDuplicates();
        assertThat(copy.entries("payments", one + "-1-1").getLast().getString("data"))
                .contains("\"handedOver\":true");
    }

    static Stream<String> crashes() {
        return Stream.of(
                "funding.afterPrintingPlanned",
                "funding.afterNumberBeforePrinted",
                "funding.afterChequePrinted",
                "funding.afterCeremonyCalled",
                "funding.afterChequeAssigned",
                "funding.afterCodeBeforeHandedOver",
                "funding.afterNumberBeforeReplaced",
                "outbox.afterSaveBeforeHint");
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void handsOverEachChequeOnceWhereverTheProcessDies(String point) {
        Payouts.dyingAt(point, () -> print(first));
        finish();
        print(first);
        String ceremony = UUID.randomUUID().toString();
        Payouts.dyingAt(point, () -> call(ceremony));
        finish();
        call(ceremony);
        Payouts.dyingAt(point, () -> handOver(one));
        if (payment(one).state() == State.ASSIGNED) {
            handOver(one);
        }
        String lost = number(one);
        String replacement = "00" + (book + 7);
        Payouts.dyingAt(point, () -> cheques().replace(lost, replacement));
        cheques().replace(lost, replacement);

        assertThat(payouts.told(one + "-1-1"))
                .containsExactly(
                        "PaymentApproved", "ChequeIssued", "ChequeAssigned", "ChequeHandedOver", "ChequeReplaced");
        assertThat(payouts.told(two + "-1-1")).containsExactly("PaymentApproved", "ChequeIssued", "ChequeAssigned");
        assertThat(number(one)).isEqualTo(replacement);
    }

    private static void finish() {
        copy.clock.move(Duration.ofMinutes(1));
        copy.bean(FinishingCheques.class).finish();
    }

    private void print(String from) {
        copy.bean(PrintingCheques.class).print(batch, from);
    }

    private void call() {
        call(UUID.randomUUID().toString());
    }

    private void call(String ceremony) {
        copy.bean(CallingCeremonies.class)
                .call(
                        ceremony,
                        new Call(
                                "by-cheque",
                                "161",
                                today().plusDays(3),
                                VENUE,
                                List.of(number(one), number(two)),
                                "finance1"),
                        "digest");
    }

    private void handOver(String registration) {
        HandingOver handing = copy.bean(HandingOver.class);
        copy.clock.move(Duration.ofSeconds(1)); // The newest code counts.
        handing.sendCode(number(registration));
        handing.byCode(number(registration), code(registration), "officer");
    }

    private static KeepingCheques cheques() {
        return copy.bean(KeepingCheques.class);
    }

    private static LocalDate today() {
        return copy.bean(Days.class).today();
    }

    private static Payment payment(String registration) {
        return payouts.payment(registration + "-1-1");
    }

    private static String number(String registration) {
        return payment(registration).cheque().number();
    }

    /** As notification would read it. */
    private static String code(String registration) {
        Document newest = copy.database()
                .getCollection("handover_codes")
                .find(new Document("state.payment", registration + "-1-1"))
                .sort(new Document("state.issuedAt", -1))
                .first();
        HandoverCodeIssued fact = JsonMapper.shared()
                .readValue(
                        newest.getList("outbox", Document.class).getFirst().getString("data"),
                        HandoverCodeIssued.class);
        assertThat(newest.get("state", Document.class).toJson()).doesNotContain(open(fact));
        return open(fact);
    }

    private static String open(HandoverCodeIssued fact) {
        try {
            byte[] bytes = Base64.getDecoder().decode(fact.sealed());
            byte[] key = Base64.getDecoder().decode("dGVzdHMtb25seS1jb2Rlcy1rZXktLW51bWJlci1vbmU=");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes, 0, 12));
            cipher.updateAAD(fact.request().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return JsonMapper.shared()
                    .readTree(cipher.doFinal(bytes, 12, bytes.length - 12))
                    .get("code")
                    .asString();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
