package ma.jisr.notification.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the SMS centre is connected; without it messages wait, and the service lives on. */
@Component
class SmppHealthIndicator implements HealthIndicator {

    private final SmppConnection connection;

    SmppHealthIndicator(SmppConnection connection) {
        this.connection = connection;
    }

    @Override
    public Health health() {
        return connection.bound().isPresent()
                ? Health.up().build()
                : Health.down().withDetail("smpp", "not bound").build();
    }
}
