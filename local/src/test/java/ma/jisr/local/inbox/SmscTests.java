package ma.jisr.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SmscTests {
    private static final String PHONE = "212612345678";
    private static final byte UCS_2 = 8;
    private static final byte GSM = 0;
    private static final String ARABIC = "تم قبول ملفكم في برنامج جسر، وسنتصل بكم قريباً. المرجع 😀 ";

    @TempDir
    private Path data;

    private Messages messages;
    private Smsc smsc;
    private final Queue<DeliverSm> receipts = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws Exception {
        messages = Messages.open(data);
        smsc = Smsc.start("localhost", 0, new Credentials("jisr", "secret"), messages, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        smsc.close();
        messages.close();
    }

    @Test
    void joinsThePartsOfAnArabicMessageThatCutACharacterInTwo() throws Exception {
        byte[] content = ARABIC.repeat(3).getBytes(StandardCharsets.UTF_16BE);
        int cut = ARABIC.indexOf("😀") * 2 + 2;
        try (Client client = new Client(BindType.BIND_TRX)) {
            client.send(UCS_2, true, header8(7, 2, 2, content, cut, content.length));
            client.send(UCS_2, true, header8(7, 2, 1, content, 0, cut));
        }
        assertThat(texts()).containsExactly(ARABIC.repeat(3));
    }

    @Test
    void joinsPartsBySixteenBitReferenceAndByParameters() throws Exception {
        byte[] content = "abcdef".getBytes(StandardCharsets.US_ASCII);
        try (Client client = new Client(BindType.BIND_TX)) {
            client.send(GSM, true, header16(1, content, 0, 3));
            client.send(GSM, true, header16(2, content, 3, 6));
            client.send(GSM, false, "uvw".getBytes(StandardCharsets.US_ASCII), sar(1));
            client.send(GSM, false, "xyz".getBytes(StandardCharsets.US_ASCII), sar(2));
        }
        assertThat(texts()).containsExactly("abcdef", "uvwxyz");
    }

    @Test
    void readsTheExtensionTableAndLongPayloads() throws Exception {
        byte[] gsm = {'1', '0', ' ', 0x1B, 0x65, ' ', 0x05, ' ', 0x1B, 0x3C, 'x', 0x1B, 0x3E, 0x00};
        try (Client client = new Client(BindType.BIND_TRX)) {
            client.send(GSM, false, gsm);
            client.send((byte) 3, false, "été".getBytes(StandardCharsets.ISO_8859_1));
            client.send(
                    UCS_2,
                    false,
                    new byte[0],
                    new OptionalParameter.Message_payload(ARABIC.repeat(9).getBytes(StandardCharsets.UTF_16BE)));
        }
        assertThat(texts()).containsExactly("10 € é [x]@", "été", ARABIC.repeat(9));
    }

    @Test
    void sendsAReceiptWithTheIdOfTheSubmission() throws Exception {
        try (Client client = new Client(BindType.BIND_TRX)) {
            String id = client.send(GSM, false, new byte[] {'x'});
            await().atMost(Duration.ofSeconds(10)).until(() -> !receipts.isEmpty());
            DeliverSm receipt = receipts.remove();
            assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
            assertThat(receipt.getSourceAddr()).isEqualTo(PHONE);
            assertThat(receipt.getShortMessageAsDeliveryReceipt().getId()).isEqualTo(id);
            assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII))
                    .contains("stat:DELIVRD");
            assertThat(receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                            .getValueAsString())
                    .isEqualTo(id);
        }
    }

    @Test
    void keepsReceiptsUntilASessionCanReceiveThem() throws Exception {
        try (Client sender = new Client(BindType.BIND_TX)) {
            sender.send(GSM, false, new byte[] {'x'});
            assertThat(receipts).isEmpty();
        }
        try (Client receiver = new Client(BindType.BIND_RX)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> receipts.size() == 1);
            assertThat(receiver.session.getUnacknowledgedRequests()).isZero();
        }
    }

    @Test
    void sendsThousandsOfKeptReceiptsWhenASessionComes() throws Exception {
        int count = 2_000;
        try (Client sender = new Client(BindType.BIND_TX);
                ExecutorService senders = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < count; i++) {
                senders.submit(() -> sender.send(GSM, false, new byte[] {'x'}));
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(40, TimeUnit.SECONDS)).isTrue();
        }
        Client leavesAtOnce = new Client(BindType.BIND_RX);
        leavesAtOnce.close();
        try (Client receiver = new Client(BindType.BIND_RX)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> receipts.size() >= count);
            assertThat(receiver.session.getSessionState().isReceivable()).isTrue();
        }
    }

    @Test
    void refusesWhoIsUnknownAndWhatIsNotText() throws Exception {
        assertThatThrownBy(() -> new Client(BindType.BIND_TRX, "wrong"))
                .hasStackTraceContaining("Receive negative bind response");
        try (Client client = new Client(BindType.BIND_TRX)) {
            assertThatThrownBy(() -> client.send((byte) 4, false, new byte[] {1, 2}))
                    .isInstanceOf(NegativeResponseException.class);
            assertThatThrownBy(() -> client.send(GSM, true, new byte[] {9, 1}))
                    .isInstanceOf(NegativeResponseException.class);
            client.send(GSM, false, new byte[] {'x'});
        }
        assertThat(texts()).containsExactly("x");
    }

    @Test
    void carriesThousandsWithTheirReceipts() throws Exception {
        int count = 3_000;
        try (Client one = new Client(BindType.BIND_TRX);
                Client other = new Client(BindType.BIND_TRX);
                ExecutorService senders = Executors.newFixedThreadPool(32)) {
            List<Future<String>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Client client = i % 2 == 0 ? one : other;
                sent.add(senders.submit(() -> client.send(UCS_2, false, ARABIC.getBytes(StandardCharsets.UTF_16BE))));
            }
            for (Future<String> answer : sent) {
                answer.get();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> receipts.size() == count);
        }
        assertThat(messages.find("+" + PHONE, null)).hasSize(count);
    }

    private List<String> texts() {
        return messages.find("+" + PHONE, null).stream().map(Message::text).toList();
    }

    private static byte[] header8(int reference, int total, int number, byte[] content, int from, int to) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
        data.write(content, from, to - from);
        return data.toByteArray();
    }

    private static byte[] header16(int number, byte[] content, int from, int to) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {6, 8, 4, 0x12, 0x34, 2, (byte) number});
        data.write(content, from, to - from);
        return data.toByteArray();
    }

    private static OptionalParameter[] sar(int number) {
        return new OptionalParameter[] {
            new OptionalParameter.Sar_msg_ref_num((short) 0x1234),
            new OptionalParameter.Sar_total_segments((byte) 2),
            new OptionalParameter.Sar_segment_seqnum((byte) number)
        };
    }

    /** A client that asks for receipts and keeps them. */
    private final class Client implements AutoCloseable, MessageReceiverListener {
        private final SMPPSession session = new SMPPSession();

        Client(BindType type) throws Exception {
            this(type, "secret");
        }

        Client(BindType type, String password) throws Exception {
            session.setMessageReceiverListener(this);
            session.connectAndBind(
                    "localhost",
                    smsc.port(),
                    new BindParameter(
                            type, "jisr", password, "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
        }

        String send(byte coding, boolean header, byte[] data, OptionalParameter... parameters) throws Exception {
            return session.submitShortMessage(
                            "",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "JISR",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            PHONE,
                            new ESMClass(header ? 0x40 : 0),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            DataCodings.newInstance(coding),
                            (byte) 0,
                            data,
                            parameters)
                    .getMessageId();
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm receipt) {
            receipts.add(receipt);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            throw new AssertionError("unexpected");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new AssertionError("unexpected");
        }

        @Override
        public void close() {
            session.unbindAndClose();
        }
    }
}
