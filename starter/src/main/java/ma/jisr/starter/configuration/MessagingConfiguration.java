package ma.jisr.starter.configuration;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import ma.jisr.starter.messaging.FactListener;
import ma.jisr.starter.messaging.FactListeners;
import ma.jisr.starter.messaging.KafkaRelay;
import ma.jisr.starter.messaging.OutboxSweep;
import ma.jisr.starter.messaging.RedriveEndpoint;
import ma.jisr.starter.messaging.TopicsAtStart;
import ma.jisr.starter.persistence.Leases;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Facts out by the relay, facts in through Spring Cloud Stream functions. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
public class MessagingConfiguration {

    @Bean
    KafkaRelay relay(
            ProducerFactory<String, byte[]> producers,
            @Value("${spring.application.name}") String service,
            MeterRegistry meters) {
        return new KafkaRelay(producers, "/" + service, meters);
    }

    @Bean
    OutboxSweep outboxSweep(KafkaRelay relay, Leases leases, Clock clock) {
        return new OutboxSweep(relay, leases, clock);
    }

    @Bean
    FactListeners factListeners(
            Map<String, FactListener> listeners,
            MongoDatabase database,
            ProducerFactory<String, byte[]> producers,
            ConsumerFactory<String, byte[]> consumers,
            MeterRegistry meters,
            Clock clock,
            Environment environment,
            ObjectProvider<PersonKeys> people) {
        return new FactListeners(
                listeners,
                database,
                new KafkaTemplate<>(producers),
                consumers,
                meters,
                clock,
                environment,
                people::getObject);
    }

    @Bean
    TopicsAtStart topicsAtStart(KafkaAdmin admin, FactListeners listeners, PlatformSettings settings) {
        return new TopicsAtStart(admin, listeners.topics(settings.topicReplicas()));
    }

    @Bean
    RedriveEndpoint redriveEndpoint(FactListeners listeners) {
        return new RedriveEndpoint(listeners);
    }

    /** A poll that meets a database or broker that is away comes again, for as long as it takes. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> redeliverUntilHandled() {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(5_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setLogLevel(org.springframework.kafka.KafkaException.Level.INFO);
            container.setCommonErrorHandler(handler);
        };
    }
}
