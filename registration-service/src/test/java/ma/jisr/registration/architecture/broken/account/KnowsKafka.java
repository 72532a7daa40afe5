package ma.jisr.registration.architecture.broken.account;

import org.apache.kafka.clients.producer.Producer;

/** Breaks the rule that features know no technology. */
public record KnowsKafka(Producer<String, byte[]> producer) {}
