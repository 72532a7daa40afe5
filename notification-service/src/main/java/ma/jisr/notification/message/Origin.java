package ma.jisr.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import ma.jisr.notification.contact.Channel;
import ma.jisr.starter.facts.FactSource;

/** Which fact a message tells of. A fact makes at most one message on each channel, however often it comes. */
public record Origin(String topic, String key, long sequence) {

    public static Origin of(FactSource source) {
        return new Origin(source.topic(), source.key(), source.sequence());
    }

    /** The message's id: the same whenever the same fact is told. */
    String id(Channel channel) {
        String name = topic + "/" + key + "/" + sequence + "/" + channel;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
