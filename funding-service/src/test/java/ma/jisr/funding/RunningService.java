package ma.jisr.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.jisr.local.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service as it runs, on a real broker and database, seen from outside. */
final class RunningService implements AutoCloseable {

    private final Issuer issuer;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningService(String database, String programmes) throws Exception {
        issuer = new Issuer();
        context = SpringApplication.run(
                FundingApplication.class,
                "--server.port=0",
                "--JISR_KAFKA=" + Infrastructure.shared().kafka(),
                "--JISR_MONGODB=" + Infrastructure.shared().mongodb(database),
                "--JISR_ISSUER=" + issuer.uri(),
                "--JISR_JWKS=" + issuer.uri() + "/jwks",
                "--JISR_MASTER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--JISR_CODES_KEY=dGVzdHMtb25seS1jb2Rlcy1rZXktLW51bWJlci1vbmU=",
                "--JISR_DEBTOR_NAME=Programme Jisr",
                "--JISR_DEBTOR_RIB=310450000000000000000109",
                "--jisr.programmes.load=" + programmes);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String token(String role, String... provinces) {
        return issuer.token(List.of(role), List.of(provinces));
    }

    /** Of the applicant with this account. */
    String applicant(String account) {
        return issuer.token(account, List.of("APPLICANT"), List.of());
    }

    HttpResponse<String> get(String path, @Nullable String token, String language) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path))
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** @param headers name, value, name, value, … */
    HttpResponse<String> send(String method, String path, String token, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body, UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    JsonNode read(String path, @Nullable String token, String language) throws Exception {
        HttpResponse<String> response = get(path, token, language);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    /** Another member of staff than {@link #token} is of. */
    String somebodyElse(String role) {
        return issuer.token("somebody-else", List.of(role), List.of());
    }

    void tell(String type, String key, long sequence, String data) throws Exception {
        tellOf("registration-facts", type, key, sequence, data);
    }

    void tellOf(String topic, String type, String key, long sequence, String data) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "ma.jisr." + type + ".v1",
                        "ce_source",
                        "/registration-service",
                        "ce_subject",
                        key,
                        "sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** What funding has told of a key: type and sequence, in order; the relay may send a fact twice. */
    List<String> told(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.shared().kafka());
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("funding-facts").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(header(record, "ce_type") + " " + header(record, "sequence"));
                    }
                });
            }
        }
        return found.stream().distinct().toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        context.close();
        client.close();
        issuer.close();
    }
}
