package ma.jisr.registration.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Registrations;
import ma.jisr.registration.registration.Registrations.StatusNow;
import ma.jisr.registration.registration.Status;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open status streams of this copy. All are served by one bulk query a second, so it doesn't matter which copy has
 * made a change, and the number of streams costs the database little.
 */
@Component
class StatusStreams {

    private static final int BULK = 500;

    private final Registrations registrations;
    private final StreamSettings settings;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    StatusStreams(Registrations registrations, StreamSettings settings) {
        this.registrations = registrations;
        this.settings = settings;
    }

    /** @throws Problem 503 if this copy has too many */
    SseEmitter open(Versioned<Registration> seen) {
        if (open.size() >= settings.most()) {
            throw Problem.busy();
        }
        SseEmitter emitter = new SseEmitter(settings.longest().toMillis());
        Stream stream = new Stream(seen.state().id(), emitter);
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        open.add(stream);
        stream.tell(new StatusNow(stream.id, seen.state().progress().status(), seen.version()));
        return emitter;
    }

    /** Before the server waits for requests to end: these would not. Their clients come again, to another copy. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(stream -> stream.emitter.complete());
    }

    @Scheduled(fixedDelay = 1000)
    void tell() {
        List<Stream> streams = List.copyOf(open);
        for (int from = 0; from < streams.size(); from += BULK) {
            tell(streams.subList(from, Math.min(from + BULK, streams.size())));
        }
    }

    private void tell(List<Stream> streams) {
        Map<String, StatusNow> now =
                registrations
                        .statuses(streams.stream()
                                .map(stream -> stream.id)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(StatusNow::id, Function.identity()));
        streams.forEach(stream -> {
            if (now.containsKey(stream.id)) {
                stream.tell(now.get(stream.id));
            }
        });
    }

    /** One client's stream, and how much it has been told. */
    private final class Stream {
        private final String id;
        private final SseEmitter emitter;
        private long told = -1;
        private int quiet;

        Stream(String id, SseEmitter emitter) {
            this.id = id;
            this.emitter = emitter;
        }

        synchronized void tell(StatusNow now) {
            if (now.version() > told) {
                told = now.version();
                send(SseEmitter.event()
                        .name("status")
                        .id(Long.toString(now.version()))
                        .data(new StatusEvent(now.id(), now.status())));
            } else if (++quiet % 15 == 0) {
                send(SseEmitter.event().comment("")); // Finds out who has gone, and keeps proxies from closing.
            }
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException e) {
                open.remove(this); // The client has gone; the container completes the request.
            }
        }
    }

    /** What a stream says. */
    record StatusEvent(String id, Status status) {}
}
