package ma.jisr.starter.configuration;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.jisr.starter.facts.FactRoutes;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.DatabaseHealthIndicator;
import ma.jisr.starter.persistence.IndexesAtStart;
import ma.jisr.starter.persistence.Leases;
import ma.jisr.starter.persistence.NeedsIndexes;
import ma.jisr.starter.persistence.OutboxRelay;
import ma.jisr.starter.persistence.StateCodec;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.settings.PlatformSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** The document database: durable writes, aggregates with outbox and inbox, leases. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@EnableConfigurationProperties(PlatformSettings.class)
@EnableScheduling
public class PersistenceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nothing is answered before it is on disk, on most members of a replica set; waits are bounded. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, PlatformSettings settings) {
        return client.getDatabase(new com.mongodb.ConnectionString(settings.mongodb()).getDatabase());
    }

    @Bean
    DatabaseHealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return new DatabaseHealthIndicator(database);
    }

    @Bean
    Leases leases(MongoDatabase database, Clock clock) {
        return new Leases(database, clock);
    }

    @Bean
    AggregateContext aggregateContext(
            MongoDatabase database,
            Clock clock,
            OutboxRelay relay,
            ObjectProvider<FactRoutes> routes,
            ObjectProvider<PersonKeys> people) {
        JsonMapper json = FactJson.mapper();
        List<FactRoutes> all = routes.orderedStream().toList();
        return new AggregateContext(database, clock, relay, all, json, new StateCodec(), people::getObject);
    }

    @Bean
    IndexesAtStart indexesAtStart(ObjectProvider<NeedsIndexes> all) {
        return new IndexesAtStart(all.orderedStream().toList());
    }
}
