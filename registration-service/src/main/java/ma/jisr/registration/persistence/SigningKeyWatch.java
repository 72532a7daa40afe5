package ma.jisr.registration.persistence;

import com.mongodb.MongoException;
import java.time.Duration;
import ma.jisr.registration.account.KeepingSigningKeys;
import ma.jisr.starter.persistence.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has every copy look for new signing keys, and one of them make the next when it is time. */
@Component
class SigningKeyWatch {

    private static final Logger log = LoggerFactory.getLogger(SigningKeyWatch.class);
    private static final Duration LEASE = Duration.ofMinutes(9);

    private final KeepingSigningKeys keys;
    private final Leases leases;

    SigningKeyWatch(KeepingSigningKeys keys, Leases leases) {
        this.keys = keys;
        this.leases = leases;
    }

    @Scheduled(
            initialDelayString = "${jisr.signing-keys.notice-within}",
            fixedDelayString = "${jisr.signing-keys.notice-within}")
    void look() {
        try {
            keys.look();
        } catch (MongoException e) {
            log.info(
                    "Goes on with the signing keys that are known: the database doesn't answer ({})",
                    e.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void rotate() {
        leases.run("signing-keys", LEASE, keys::rotateIfDue);
    }
}
