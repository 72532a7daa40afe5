package ma.jisr.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** The messages, by id. */
public interface Messages extends Aggregates<Message> {

    /** Up to {@code limit} messages that somebody must look at, those due longest first. */
    List<Due> due(Instant now, int limit);

    /** As {@link #due(Instant, int)}, of one lane. */
    List<Due> due(Lane lane, Instant now, int limit);

    /** What was sent about a registration, oldest first, after the given position. */
    List<Message> about(String registration, @Nullable Position after, int limit);

    /** What was told an applicant from that moment on, oldest first; no one-time codes. */
    List<Message> toldTo(String applicant, Instant from);

    /** The province of a registration, as far as a fact has said it. */
    Optional<String> provinceOf(String registration);

    /** A message that somebody must look at. */
    record Due(Lane lane, String id, Instant deadline) {}

    /** A place in the order of a registration's messages. */
    record Position(Instant createdAt, String id) {}
}
