package ma.jisr.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Words;

/** Messages for tests. */
public final class SampleMessages {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleMessages() {}

    public static Message queued(String registration, long sequence) {
        Origin origin = new Origin("funding-facts", registration, sequence);
        Instant created = NOON.plusSeconds(sequence);
        return new Message(
                origin.id(Channel.SMS),
                origin,
                "place-allocated",
                Channel.SMS,
                Lane.SMS,
                new About("a-1", registration, "JSR-7K3MQ9XD", "161"),
                Content.of(Map.of("reference", Words.same("JSR-7K3MQ9XD"))),
                created,
                created.plus(Duration.ofHours(72)),
                Progress.started(Status.QUEUED, created));
    }

    public static Message sent(String registration, long sequence) {
        return queued(registration, sequence)
                .claimed("me", NOON, Duration.ofSeconds(20))
                .sent("me", new Handed("ref-" + sequence, 2), NOON.plusSeconds(sequence));
    }

    public static Message code(String request) {
        Origin origin = new Origin("one-time-codes", request, 1);
        return new Message(
                origin.id(Channel.SMS),
                origin,
                "one-time-code",
                Channel.SMS,
                Lane.SMS_CODES,
                null,
                new Content(Map.of(), request, "sealed", Language.FRENCH, null),
                NOON,
                NOON.plusSeconds(300),
                Progress.started(Status.QUEUED, NOON));
    }
}
