package ma.jisr.starter.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Field;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.DefaultBinding;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** The settings that decide whether nothing is lost, read from the clients as they run and not from the YAML. */
class LiveSettingsIntegrationTests {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(TallyApplication.class, Running.arguments("live_settings"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theProducerWaitsForAllReplicasAndRepeatsWithoutDoubling() throws Exception {
        try (var producer = service.getBean(ProducerFactory.class).createProducer()) {
            Field delegate = producer.getClass().getDeclaredField("delegate");
            delegate.setAccessible(true);
            AbstractConfig config = config(KafkaProducer.class, "producerConfig", delegate.get(producer));

            assertThat(config.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
            assertThat(config.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                    .isTrue();
            assertThat(config.getLong(ProducerConfig.LINGER_MS_CONFIG)).isLessThanOrEqualTo(1);
            assertThat(config.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isLessThanOrEqualTo(5_000);
        }
    }

    @Test
    void theConsumersCommitAfterTheWritesAndAreMissedSoon() throws Exception {
        ContainerProperties properties = container("counted-in-0").getContainerProperties();

        assertThat(properties.getAckMode()).isEqualTo(ContainerProperties.AckMode.BATCH);
        AbstractConfig config = consumerConfig(container("counted-in-0"));
        assertThat(config.getBoolean(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG)).isFalse();
        assertThat(config.getString(ConsumerConfig.GROUP_ID_CONFIG)).isEqualTo("tally-service");
        assertThat(config.getInt(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)).isEqualTo(10_000);
        assertThat(config.getString(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG)).isEqualTo("earliest");
    }

    @Test
    void theDatabaseAnswersWhenTheWriteIsOnDisk() {
        WriteConcern concern = service.getBean(MongoDatabase.class).getWriteConcern();

        assertThat(concern.getWString()).isEqualTo("majority");
        assertThat(concern.getJournal()).isTrue();
    }

    private static AbstractMessageListenerContainer<?, ?> container(String binding) throws Exception {
        Binding<?> bound = service.getBean(BindingsLifecycleController.class)
                .queryState(binding)
                .getFirst();
        Field lifecycle = DefaultBinding.class.getDeclaredField("lifecycle");
        lifecycle.setAccessible(true);
        Object adapter = lifecycle.get(bound);
        Field container = KafkaMessageDrivenChannelAdapter.class.getDeclaredField("messageListenerContainer");
        container.setAccessible(true);
        return (AbstractMessageListenerContainer<?, ?>) container.get(adapter);
    }

    private static AbstractConfig consumerConfig(AbstractMessageListenerContainer<?, ?> container) throws Exception {
        Field factory = AbstractMessageListenerContainer.class.getDeclaredField("consumerFactory");
        factory.setAccessible(true);
        var consumers = (org.springframework.kafka.core.ConsumerFactory<?, ?>) factory.get(container);
        return new ConsumerConfig(consumers.getConfigurationProperties());
    }

    private static AbstractConfig config(Class<?> type, String field, Object client) throws Exception {
        Field config = type.getDeclaredField(field);
        config.setAccessible(true);
        return (AbstractConfig) config.get(client);
    }
}
