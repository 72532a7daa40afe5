package ma.jisr.starter.configuration;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import ma.jisr.starter.audit.Audit;
import ma.jisr.starter.audit.AuditEndpoint;
import ma.jisr.starter.audit.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The audit trail of this service. */
@AutoConfiguration(after = PersistenceConfiguration.class)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(MongoDatabase database) {
        return new AuditTrail(database);
    }

    @Bean
    Audit audit(AuditTrail trail, Clock clock) {
        return new Audit(trail, clock);
    }

    @Bean
    AuditEndpoint auditEndpoint(AuditTrail trail) {
        return new AuditEndpoint(trail);
    }
}
