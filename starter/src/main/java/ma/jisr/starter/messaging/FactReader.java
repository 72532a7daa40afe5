package ma.jisr.starter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record as the fact it says it is, if the consumer knows that type; fields that it doesn't know are skipped. */
final class FactReader {

    private final JsonMapper mapper;
    private final MeterRegistry meters;

    FactReader(JsonMapper mapper, MeterRegistry meters) {
        this.mapper = mapper.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.meters = meters;
    }

    record Read(Fact fact, FactSource source) {}

    /**
     * Empty if the type is not one of the listener's.
     *
     * @throws UnreadableFact if it has no type or sequence, or isn't what its type promises
     */
    Optional<Read> read(FactListener listener, ReceivedFact received) {
        String name = FactHeaders.factName(required(received, FactHeaders.TYPE));
        Class<? extends Fact> type = name == null ? null : listener.typeOf(name);
        if (type == null) {
            meters.counter("jisr.facts.skipped", "topic", received.topic()).increment();
            return Optional.empty();
        }
        FactSource source = source(received);
        return Optional.of(new Read(parse(received, type), source));
    }

    private static FactSource source(ReceivedFact received) {
        String sequence = required(received, FactHeaders.SEQUENCE);
        try {
            return new FactSource(received.topic(), received.key(), Long.parseLong(sequence));
        } catch (NumberFormatException e) {
            throw new UnreadableFact("its sequence is not a number");
        }
    }

    private Fact parse(ReceivedFact received, Class<? extends Fact> type) {
        try {
            byte[] data = received.data();
            Fact fact = data == null ? null : mapper.readValue(data, type);
            if (fact == null) {
                throw new UnreadableFact("it has no data");
            }
            return fact;
        } catch (JacksonException e) {
            throw new UnreadableFact("its data is not a " + type.getSimpleName() + " at " + e.getPathReference());
        }
    }

    private static String required(ReceivedFact received, String header) {
        String value = received.header(header);
        if (value == null) {
            throw new UnreadableFact("it has no header " + header);
        }
        return value;
    }

    /** A record that doesn't keep to the contract. Its text tells the place, never the content. */
    static final class UnreadableFact extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableFact(String reason) {
            super(reason);
        }
    }
}
