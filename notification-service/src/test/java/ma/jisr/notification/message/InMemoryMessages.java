package ma.jisr.notification.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.jisr.notification.InMemoryAggregates;
import org.jspecify.annotations.Nullable;

/** Messages in memory, for tests. */
public class InMemoryMessages extends InMemoryAggregates<Message> implements Messages {

    private static final Comparator<Message> IN_ORDER =
            Comparator.comparing(Message::createdAt).thenComparing(Message::id);

    @Override
    public List<Due> due(Instant now, int limit) {
        return due(states(), now, limit);
    }

    @Override
    public List<Due> due(Lane lane, Instant now, int limit) {
        return due(states().filter(message -> message.lane() == lane), now, limit);
    }

    private static List<Due> due(Stream<Message> messages, Instant now, int limit) {
        return messages.filter(
                        m -> m.progress().due() != null && !m.progress().due().isAfter(now))
                .limit(limit)
                .map(message -> new Due(message.lane(), message.id(), message.deadline()))
                .toList();
    }

    @Override
    public List<Message> about(String registration, @Nullable Position after, int limit) {
        return ofRegistration(registration)
                .sorted(IN_ORDER)
                .filter(message -> after == null || isBehind(message, after))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Message message, Position position) {
        int order = message.createdAt().compareTo(position.createdAt());
        return order > 0 || order == 0 && message.id().compareTo(position.id()) > 0;
    }

    @Override
    public List<Message> toldTo(String applicant, Instant from) {
        return states().filter(
                        m -> m.about() != null && applicant.equals(m.about().applicant()))
                .filter(message -> !message.createdAt().isBefore(from))
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public Optional<String> provinceOf(String registration) {
        return ofRegistration(registration)
                .map(message -> Objects.requireNonNull(message.about()).province())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Stream<Message> ofRegistration(String registration) {
        return states().filter(
                        m -> m.about() != null && m.about().registration().equals(registration));
    }
}
