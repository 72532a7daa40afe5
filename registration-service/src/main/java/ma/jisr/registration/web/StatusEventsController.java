package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import ma.jisr.registration.registration.ReadingRegistrations;
import ma.jisr.starter.web.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams a registration's status, as it is and as it changes, to those who may read it. */
@RestController
class StatusEventsController {

    private final ReadingRegistrations reading;
    private final StatusStreams streams;

    StatusEventsController(ReadingRegistrations reading, StatusStreams streams) {
        this.reading = reading;
        this.streams = streams;
    }

    @GetMapping(path = "/api/v1/registrations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        return streams.open(reading.registration(id, Readers.of(caller)));
    }
}
