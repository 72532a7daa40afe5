package ma.jisr.notification.sending;

import java.time.Duration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Saves what a provider has answered, however long the database is away: given up, the message would be sent again
 * although nobody died.
 */
final class Persistently {

    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(2_400)
            .delay(Duration.ofMillis(250))
            .includes(RuntimeException.class)
            .build());

    private Persistently() {}

    static void save(Runnable save) {
        try {
            RETRIES.execute(() -> {
                save.run();
                return Boolean.TRUE;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("An answer could not be saved", e.getCause());
        }
    }
}
