package ma.jisr.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.template.Words;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Handed HANDED = new Handed("ref-1", 2);

    @Test
    void goesFromQueuedOverSendingToDelivered() {
        Message sending = queued().claimed("me", NOON, LEASE);
        Message sent = sending.sent("me", HANDED, NOON);
        Message delivered = sent.delivered(NOON.plusSeconds(5));

        assertThat(sending.status()).isEqualTo(Status.SENDING);
        assertThat(sending.progress().due()).isEqualTo(NOON.plus(LEASE));
        assertThat(sent.status()).isEqualTo(Status.SENT);
        assertThat(sent.progress().due()).isNull();
        assertThat(sent.progress().parts()).isEqualTo(2);
        assertThat(delivered.status()).isEqualTo(Status.DELIVERED);
        assertThat(delivered.progress().deliveredAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(delivered.progress().repeated()).isFalse();
    }

    @Test
    void isClaimedByOneSenderOnly() {
        Message mine = queued().claimed("me", NOON, LEASE);

        assertThat(mine.claimed("other", NOON.plusSeconds(19), LEASE)).isEqualTo(mine);
        assertThat(mine.sent("other", HANDED, NOON)).isEqualTo(mine);
        assertThat(mine.refused("other", "x")).isEqualTo(mine);
        assertThat(mine.putOff("other", NOON, "x")).isEqualTo(mine);
    }

    @Test
    void isRepeatedAndMarkedWhenItsSenderIsDead() {
        Message again = queued().claimed("dead", NOON, LEASE).claimed("me", NOON.plusSeconds(20), LEASE);

        assertThat(again.isClaimedBy("me")).isTrue();
        assertThat(again.progress().repeated()).isTrue();
        assertThat(again.sent("dead", HANDED, NOON)).isEqualTo(again);
        assertThat(again.sent("me", HANDED, NOON).progress().repeated()).isTrue();
    }

    @Test
    void isPutOffUnmarkedIfItSurelyWasNotSent() {
        Message later = queued().claimed("me", NOON, LEASE).putOff("me", NOON.plusSeconds(1), "smpp-0x58");

        assertThat(later.status()).isEqualTo(Status.QUEUED);
        assertThat(later.progress().due()).isEqualTo(NOON.plusSeconds(1));
        assertThat(later.claimed("me", NOON.plusSeconds(1), LEASE).progress().repeated())
                .isFalse();
        assertThat(later.progress().attempts()).isEqualTo(1);
    }

    @Test
    void isMarkedIfNoAnswerCame() {
        Message later = queued().claimed("me", NOON, LEASE).unanswered("me", NOON.plusSeconds(1), "no-answer");

        assertThat(later.status()).isEqualTo(Status.QUEUED);
        assertThat(later.progress().repeated()).isTrue();
    }

    @Test
    void failsWhenRefusedExpiredOrUndeliverable() {
        Message refused = queued().claimed("me", NOON, LEASE).refused("me", "smpp-0x0B");
        Message expired = queued().claimed("me", NOON.plus(Duration.ofHours(72)), LEASE);
        Message undeliverable =
                queued().claimed("me", NOON, LEASE).sent("me", HANDED, NOON).undeliverable("receipt-UNDELIV");

        assertThat(List.of(refused, expired, undeliverable)).allSatisfy(message -> {
            assertThat(message.status()).isEqualTo(Status.FAILED);
            assertThat(message.progress().due()).isNull();
        });
        assertThat(refused.progress().error()).isEqualTo("smpp-0x0B");
        assertThat(expired.progress().error()).isEqualTo("expired");
    }

    @Test
    void keepsNewsForAnEmailButNothingOfACodeThatIsSentOrFailed() {
        Message code = SampleMessages.code("q-1").claimed("me", NOON, LEASE);
        Message news = queued().claimed("me", NOON, LEASE);

        assertThat(List.of(code.sent("me", HANDED, NOON), code.refused("me", "smpp-0x0B")))
                .allSatisfy(message -> assertThat(message.content()).isNull());
        assertThat(List.of(news.sent("me", HANDED, NOON), news.refused("me", "smpp-0x0B")))
                .allSatisfy(message -> assertThat(message.content()).isEqualTo(news.content()));
    }

    @Test
    void isNotClaimedWhileItWaitsForItsContact() {
        Message waiting = queued().waiting(NOON.plusSeconds(15));

        assertThat(waiting.claimed("me", NOON, LEASE)).isEqualTo(waiting);
        assertThat(waiting.released(NOON).claimed("me", NOON, LEASE).isClaimedBy("me"))
                .isTrue();
        assertThat(waiting.expired(NOON.plus(Duration.ofHours(73))).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void staysSettledHoweverManyReceiptsCome() {
        Message delivered =
                queued().claimed("me", NOON, LEASE).sent("me", HANDED, NOON).delivered(NOON);

        assertThat(delivered.undeliverable("late")).isEqualTo(delivered);
        assertThat(delivered.delivered(NOON.plusSeconds(9))).isEqualTo(delivered);
    }

    @Test
    void hasAnIdForEachFactAndChannel() {
        Origin origin = new Origin("funding-facts", "r-1", 2);

        assertThat(origin.id(Channel.SMS)).isEqualTo(new Origin("funding-facts", "r-1", 2).id(Channel.SMS));
        assertThat(origin.id(Channel.SMS)).isNotEqualTo(origin.id(Channel.EMAIL));
        assertThat(origin.id(Channel.SMS)).isNotEqualTo(new Origin("funding-facts", "r-1", 3).id(Channel.SMS));
    }

    @Test
    void waitsLongerBeforeEachRetryUpToALimit() {
        Patience patience = new Patience(
                Duration.ofHours(72),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                LEASE,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));

        assertThat(patience.beforeRetry(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(patience.beforeRetry(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(patience.beforeRetry(400)).isEqualTo(Duration.ofMinutes(5));
    }

    private static Message queued() {
        Origin origin = new Origin("funding-facts", "r-1", 2);
        return new Message(
                origin.id(Channel.SMS),
                origin,
                "place-allocated",
                Channel.SMS,
                Lane.SMS,
                new About("a-1", "r-1", "JSR-7K3MQ9XD", "161"),
                Content.of(Map.of("reference", Words.same("JSR-7K3MQ9XD"))),
                NOON,
                NOON.plus(Duration.ofHours(72)),
                Progress.started(Status.QUEUED, NOON));
    }
}
