package ma.jisr.starter.configuration;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import ma.jisr.starter.privacy.KeyEncryption;
import ma.jisr.starter.privacy.MasterKeys;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.privacy.PrivacySettings;
import ma.jisr.starter.privacy.RekeyEndpoint;
import ma.jisr.starter.privacy.Rekeyed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Keys of persons, made only in services that hold personal data: the others need no master key. */
@AutoConfiguration(before = PersistenceConfiguration.class)
@EnableConfigurationProperties(PrivacySettings.class)
public class PrivacyConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    KeyEncryption keyEncryption(PrivacySettings settings) {
        return new MasterKeys(settings);
    }

    @Bean
    @Lazy
    PersonKeys personKeys(MongoDatabase database, KeyEncryption encryption, Clock clock) {
        return new PersonKeys(database, encryption, clock);
    }

    @Bean
    RekeyEndpoint rekeyEndpoint(PrivacySettings settings, ObjectProvider<Rekeyed> keys) {
        return new RekeyEndpoint(settings, keys);
    }
}
