package ma.jisr.funding.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import ma.jisr.funding.Copy;
import ma.jisr.funding.payment.DecidingBatches;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.payment.PaymentId;
import ma.jisr.funding.payment.Payouts;
import ma.jisr.funding.transfer.ReadingReports.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransfersIntegrationTests {

    private static Copy copy;
    private static Payouts payouts;

    private final String batch = UUID.randomUUID().toString();
    private String one;
    private String two;

    @BeforeAll
    static void start() {
        copy = new Copy("funding-transfers", "classpath:test-payouts/");
        payouts = new Payouts(copy);
    }

    @AfterAll
    static void stop() {
        copy.close();
    }

    @BeforeEach
    void approved() {
        one = payouts.withAccount(100_01);
        two = payouts.withAccount(2_000_000_00);
        payouts.propose(batch, one, two);
        payouts.approve(batch);
    }

    @Test
    void writesWhatTheSchemaAcceptsAndTheSameBytesEachTime() throws Exception {
        byte[] file = file();
        copy.bean(DecidingBatches.class).transmit(batch);

        assertThat(file()).isEqualTo(file);
        Iso20022.CREDIT_TRANSFER.parse(file);
        assertThat(new String(file, UTF_8))
                .contains("<MsgId>" + batch.replace("-", "") + "</MsgId>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>800040.01</CtrlSum>")
                .contains("<InstdAmt Ccy=\"MAD\">40.01</InstdAmt>", "<InstdAmt Ccy=\"MAD\">800000.00</InstdAmt>")
                .contains("<EndToEndId>" + endToEnd(one) + "</EndToEndId>")
                .contains("<Nm>فاطمة آيت لحسن</Nm>", "<IBAN>MA64" + Payouts.RIB + "</IBAN>");
        assertThat(endToEnd(one)).hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void settlesAndReturnsAsTheBankReportsAndOnlyOnce() {
        copy.bean(DecidingBatches.class).transmit(batch);
        String report = report(status(one, "ACSC", null) + status(two, "RJCT", "AC04") + unknown());

        Reading first = read(report);
        Reading second = read(report);

        assertThat(first.settled()).containsExactly(endToEnd(one));
        assertThat(first.returned()).containsExactly(endToEnd(two));
        assertThat(first.unknown()).containsExactly("NOBODY-KNOWS-THIS");
        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.unchanged()).containsExactly(endToEnd(one), endToEnd(two));
        assertThat(payouts.told(one + "-1-1")).containsExactly("PaymentApproved", "TransferSent", "TransferSettled");
        assertThat(payouts.told(two + "-1-1")).containsExactly("PaymentApproved", "TransferSent", "PaymentReturned");
        assertThat(payouts.payment(two + "-1-1").reason()).isEqualTo("AC04");
    }

    @Test
    void returnsAfterSettlementToo() {
        read(report(status(one, "ACSC", null)));
        read(report(status(one, "RJCT", "MD07")));
        read(report(status(one, "ACSC", null)));

        assertThat(payouts.payment(one + "-1-1").state()).isEqualTo(Payment.State.RETURNED);
        assertThat(payouts.told(one + "-1-1"))
                .containsExactly("PaymentApproved", "TransferSent", "TransferSettled", "PaymentReturned");
        assertThat(copy.entries("payments", one + "-1-1").getLast().getString("data"))
                .contains("\"afterSettlement\":true");
    }

    @Test
    void returnsAllOfAFileThatTheBankRefuses() {
        Reading reading = read(report("")
                .replace(
                        "<GrpSts>PART</GrpSts>",
                        "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>"));

        assertThat(reading.returned()).containsExactlyInAnyOrder(endToEnd(one), endToEnd(two));
    }

    @Test
    void waitsForWhatIsNotFinal() {
        Reading reading = read(report(status(one, "ACCP", null)));

        assertThat(reading.pending()).containsExactly(endToEnd(one));
        assertThat(payouts.payment(one + "-1-1").state()).isEqualTo(Payment.State.APPROVED);
    }

    @Test
    void finishesAReportThatWasHalfReadWhenItComesAgain() {
        String report = report(status(one, "ACSC", null) + status(two, "ACSC", null));

        Payouts.dyingAt("funding.afterStatusApplied", () -> read(report));
        Payouts.dyingAt("funding.afterReportBeforeRead", () -> read(report));
        Reading reading = read(report);

        assertThat(reading.repeated()).isFalse();
        assertThat(payouts.payment(one + "-1-1").state()).isEqualTo(Payment.State.SETTLED);
        assertThat(payouts.payment(two + "-1-1").state()).isEqualTo(Payment.State.SETTLED);
        assertThat(payouts.told(two + "-1-1")).containsExactly("PaymentApproved", "TransferSent", "TransferSettled");
    }

    @Test
    void refusesWhatIsNoReportAndReadsNoFileOfOurs() {
        assertThatExceptionOfType(NotAReport.class).isThrownBy(() -> read("<a/>"));
        assertThatExceptionOfType(NotAReport.class)
                .isThrownBy(() -> read(report("<TxInfAndSts><TxSts>TOOLONG</TxSts></TxInfAndSts>")));
        assertThatExceptionOfType(NotAReport.class)
                .isThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .withMessageContaining("DOCTYPE");
    }

    private byte[] file() {
        return copy.bean(WritingTransfers.class).file(payouts.batch(batch));
    }

    private static Reading read(String report) {
        return copy.bean(ReadingReports.class)
                .read(report.getBytes(UTF_8), Integer.toHexString(report.hashCode()), "finance1");
    }

    private static String endToEnd(String registration) {
        return new PaymentId(registration, 1, 1).endToEnd();
    }

    private static String status(String registration, String status, String reason) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + endToEnd(registration) + "</OrgnlEndToEndId><TxSts>" + status
                + "</TxSts>"
                + (reason == null ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>")
                + "</TxInfAndSts>";
    }

    private static String unknown() {
        return "<TxInfAndSts><OrgnlEndToEndId>NOBODY-KNOWS-THIS</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>";
    }

    private String report(String transactions) {
        String message = batch.replace("-", "");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-25T08:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                %s
                </CstmrPmtStsRpt></Document>
                """.formatted(
                        message,
                        transactions.isEmpty()
                                ? ""
                                : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + message + "-1</OrgnlPmtInfId>" + transactions
                                        + "</OrgnlPmtInfAndSts>");
    }
}
