package ma.jisr.gateway.routing;

import java.net.URI;
import java.util.Locale;
import ma.jisr.gateway.settings.GatewaySettings;

/** The services behind the gateway. */
public enum Service {
    REGISTRATION,
    FUNDING,
    INCUBATOR,
    NOTIFICATION;

    /** Its name in routes, metrics and addresses. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its base URL. */
    public URI address(GatewaySettings settings) {
        return URI.create(
                switch (this) {
                    case REGISTRATION -> settings.registration();
                    case FUNDING -> settings.funding();
                    case INCUBATOR -> settings.incubator();
                    case NOTIFICATION -> settings.notification();
                });
    }
}
