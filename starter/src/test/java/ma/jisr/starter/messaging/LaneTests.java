package ma.jisr.starter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.starter.persistence.Outbox;
import ma.jisr.starter.persistence.OutboxEntry;
import org.junit.jupiter.api.Test;

class LaneTests {

    private final Lane lane = new Lane(new NoOutbox(), "a", new RecentlySent());

    @Test
    void holdsTheSecondBackUntilTheFirstIsAcknowledged() {
        lane.add(List.of(entry(1), entry(2)));

        assertThat(lane.next()).extracting(OutboxEntry::sequence).isEqualTo(1L);
        assertThat(lane.next()).isNull();
        lane.acknowledge(entry(1));
        assertThat(lane.next()).extracting(OutboxEntry::sequence).isEqualTo(2L);
    }

    @Test
    void putsEntriesThatComeOutOfOrderInOrder() {
        lane.add(List.of(entry(6)));
        lane.add(List.of(entry(5)));

        assertThat(lane.next()).extracting(OutboxEntry::sequence).isEqualTo(5L);
    }

    @Test
    void sendsNothingTwiceThatIsAcknowledged() {
        lane.add(List.of(entry(1)));
        lane.next();
        lane.acknowledge(entry(1));
        lane.add(List.of(entry(1)));

        assertThat(lane.next()).isNull();
        assertThat(lane.isIdle()).isTrue();
    }

    private static OutboxEntry entry(long sequence) {
        return new OutboxEntry("id" + sequence, sequence, "t", "k", "T", Instant.EPOCH, "00-1-1-01", false, "{}");
    }

    private record NoOutbox() implements Outbox {
        @Override
        public Map<String, List<OutboxEntry>> olderThan(Instant time, int limit) {
            return Map.of();
        }

        @Override
        public void acknowledged(Map<String, Long> sequences) {}

        @Override
        public String name() {
            return "none";
        }
    }
}
