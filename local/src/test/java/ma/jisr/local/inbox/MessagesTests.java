package ma.jisr.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTests {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    private Path data;

    @Test
    void keepsMessagesAndPartsOverARestart() {
        try (Messages messages = Messages.open(data)) {
            messages.add(sms("سلام"));
            messages.add(part(1, "one "));
        }
        try (Messages messages = Messages.open(data)) {
            messages.add(part(2, "two"));
            assertThat(texts(messages)).containsExactly("سلام", "one two");
        }
        try (Messages messages = Messages.open(data)) {
            assertThat(texts(messages)).containsExactly("سلام", "one two");
        }
    }

    @Test
    void cutsALineThatACrashLeftTorn() throws Exception {
        try (Messages messages = Messages.open(data)) {
            messages.add(sms("whole"));
        }
        Files.writeString(data.resolve("messages.jsonl"), "{\"message\":{\"at\":", StandardOpenOption.APPEND);
        try (Messages messages = Messages.open(data)) {
            messages.add(sms("next"));
        }
        try (Messages messages = Messages.open(data)) {
            assertThat(texts(messages)).containsExactly("whole", "next");
        }
    }

    @Test
    void keepsTheLatestOnlyAndAWaitingPart() throws Exception {
        try (Messages messages = Messages.open(data, 10)) {
            messages.add(part(1, "one "));
            for (int i = 0; i < 100; i++) {
                messages.add(sms("m" + i));
            }
            assertThat(texts(messages)).hasSize(10).startsWith("m90").endsWith("m99");
            assertThat(Files.readAllLines(data.resolve("messages.jsonl"))).hasSizeLessThanOrEqualTo(21);
        }
        try (Messages messages = Messages.open(data, 10)) {
            messages.add(part(2, "two"));
            assertThat(texts(messages)).hasSize(10).endsWith("m99", "one two");
        }
    }

    private static List<String> texts(Messages messages) {
        return messages.find("212600000000", null).stream().map(Message::text).toList();
    }

    private static Message sms(String text) {
        return new Message(NOON, Message.Channel.SMS, "+212600000000", null, text);
    }

    private static Part part(int number, String text) {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        return new Part(NOON, "JISR", "+212600000000", 5, number, 2, Encoding.GSM, content);
    }
}
