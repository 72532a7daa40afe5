package ma.jisr.journey.bench;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The journey's hops without the platform: plain Kafka client, plain MongoDB driver, plain SMPP client; the same broker,
 * database and SMSC, the same durability, the same documents, facts and texts; no Spring, no HTTP, no rules, one process.
 */
final class BareProgram implements AutoCloseable {

    private static final int SENDERS = 64;

    private final Template template;
    private final BareDatabase database;
    private final BareSms sms;
    private final KafkaProducer<String, byte[]> producer;
    private final List<BareHop> hops = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LinkedBlockingQueue<String[]> acknowledged = new LinkedBlockingQueue<>();
    private final Map<String, Handed> awaitingReceipt = new ConcurrentHashMap<>();
    private final Semaphore window = new Semaphore(SENDERS);
    private final Thread takingOut;
    private volatile CountDownLatch handedOver = new CountDownLatch(0);

    BareProgram(MongoClient mongo, String kafka, BareSms sms, Template template) throws Exception {
        this.template = template;
        this.database = new BareDatabase(mongo, template);
        this.sms = sms;
        sms.onReceipt(this::delivered);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", "true", "linger.ms", "1"),
                new StringSerializer(),
                new ByteArraySerializer());
        createTopics(kafka);
        takingOut = Thread.ofPlatform().daemon().start(this::takeOut);
        hops.add(new BareHop(kafka, topic("f"), List.of(topic("registration")), this::judgeAndAllocate));
        hops.add(new BareHop(kafka, topic("i"), List.of(topic("funding")), this::place));
        hops.add(new BareHop(kafka, topic("r"), List.of(topic("funding"), topic("incubator")), this::follow));
        hops.add(new BareHop(
                kafka, topic("n"), List.of(topic("registration"), topic("funding"), topic("incubator")), this::tell));
    }

    private void createTopics(String kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(
                            new NewTopic(topic("registration"), 12, (short) 1),
                            new NewTopic(topic("funding"), 12, (short) 1),
                            new NewTopic(topic("incubator"), 12, (short) 1)))
                    .all()
                    .get();
        }
    }

    private String topic(String name) {
        return "bare-" + run + "-" + name;
    }

    /** Carries so many registrations from the draft to the last SMS. */
    Duration carry(int registrations, int atOnce) throws InterruptedException, IOException {
        handedOver = new CountDownLatch(registrations * template.texts().size());
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            for (int i = 0; i < registrations; i++) {
                callers.submit(this::register);
            }
        }
        if (!handedOver.await(5, TimeUnit.MINUTES)) {
            throw new IOException("The bare program did not end: " + handedOver.getCount() + " messages are missing");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void register() {
        String id = UUID.randomUUID().toString();
        database.draft(id);
        database.submit(id);
        send("registration", "registrations", id, "RegistrationSubmitted");
    }

    private void judgeAndAllocate(ConsumerRecord<String, byte[]> record) {
        String id = record.key();
        database.judge(id);
        send("funding", "allocations", id, "ApplicantFoundEligible");
        database.hold("envelopes", id);
        database.allocate(id);
        send("funding", "allocations", id, "PlaceAllocated");
        database.post("envelopes", id);
    }

    private void place(ConsumerRecord<String, byte[]> record) {
        if (!typeOf(record).equals("PlaceAllocated")) {
            return;
        }
        database.startPlacing(record.key());
        database.hold("incubators", record.key());
        database.place(record.key());
        send("incubator", "placements", record.key(), "BeneficiaryPlaced");
        database.post("incubators", record.key());
    }

    private void follow(ConsumerRecord<String, byte[]> record) {
        database.follow(record.key());
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        int number = List.of("RegistrationSubmitted", "ApplicantFoundEligible", "PlaceAllocated", "BeneficiaryPlaced")
                .indexOf(typeOf(record));
        database.startMessage(record.key(), number);
        window.acquireUninterruptibly();
        try {
            String handed = sms.send("+212699999999", template.texts().get(number));
            awaitingReceipt.put(handed, new Handed(record.key(), number));
        } finally {
            window.release();
        }
        database.finishMessage(record.key(), number);
        handedOver.countDown();
    }

    /** Of the few receipts that overtake their answer, nothing is written here. */
    private void delivered(String handed) {
        Handed message = awaitingReceipt.remove(handed);
        if (message != null) {
            database.finishMessage(message.registration(), message.number());
        }
    }

    private record Handed(String registration, int number) {}

    private void send(String topic, String collection, String id, String type) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(topic), id, template.facts().get(type));
        record.headers().add("ce_type", ("ma.jisr." + type + ".v1").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        producer.send(record, (metadata, failure) -> acknowledged.add(new String[] {collection, id}));
    }

    private static String typeOf(ConsumerRecord<String, byte[]> record) {
        return Template.typeOf(record);
    }

    private void takeOut() {
        List<String[]> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(acknowledged.take());
                acknowledged.drainTo(batch, 1_000);
                Map<String, List<String>> byCollection = new java.util.HashMap<>();
                batch.forEach(each -> byCollection
                        .computeIfAbsent(each[0], c -> new ArrayList<>())
                        .add(each[1]));
                byCollection.forEach(database::takeOut);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hops.forEach(BareHop::close);
        producer.close();
        takingOut.interrupt();
    }
}
