package ma.jisr.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.jisr.local.testing.Infrastructure;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this JVM with its providers, seen from outside: facts in, messages out. */
public final class RunningService implements AutoCloseable {

    /** The key of the agreed example of a sealed code: the bytes 0 to 31. */
    public static final String CODES_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public final Smsc smsc = new Smsc();
    public final Mailbox mailbox = new Mailbox();
    private final ConfigurableApplicationContext context;
    private final KafkaProducer<String, byte[]> producer;

    public RunningService(String database, String... settings) {
        Infrastructure infrastructure = Infrastructure.shared();
        String[] shared = {
            "--server.port=0",
            "--JISR_KAFKA=" + infrastructure.kafka(),
            "--JISR_MONGODB=" + infrastructure.mongodb(database),
            "--JISR_ISSUER=http://localhost:1",
            "--JISR_JWKS=http://localhost:1/jwks",
            "--JISR_CODES_KEY=" + CODES_KEY,
            "--JISR_MASTER_KEY=" + CODES_KEY,
            "--JISR_SMTP_HOST=localhost",
            "--JISR_SMTP_PORT=" + mailbox.port(),
            "--JISR_SMPP_HOST=localhost",
            "--JISR_SMPP_PORT=" + smsc.port(),
            "--JISR_SMPP_SYSTEM_ID=jisr",
            "--JISR_SMPP_PASSWORD=jisr",
        };
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure.kafka()), new StringSerializer(), new ByteArraySerializer());
        context = SpringApplication.run(
                NotificationApplication.class,
                Stream.of(shared, settings).flatMap(Stream::of).toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Sends a fact, or without data a tombstone, acknowledged. */
    public void say(String topic, String key, long sequence, String type, @Nullable String data) {
        producer.send(fact(topic, key, sequence, type, data));
        producer.flush();
    }

    public KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    public static ProducerRecord<String, byte[]> fact(
            String topic, String key, long sequence, String type, @Nullable String data) {
        byte[] value = data == null ? null : data.getBytes(UTF_8);
        ProducerRecord<String, byte[]> made = new ProducerRecord<>(topic, key, value);
        made.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        made.headers().add("ce_type", ("ma.jisr." + type + ".v1").getBytes(UTF_8));
        made.headers().add("sequence", Long.toString(sequence).getBytes(UTF_8));
        return made;
    }

    /** What the service holds about a registration. */
    public List<Message> messages(String registration) {
        return bean(Messages.class).about(registration, null, 100);
    }

    @Override
    public void close() {
        context.close();
        producer.close();
        smsc.close();
        mailbox.close();
    }
}
