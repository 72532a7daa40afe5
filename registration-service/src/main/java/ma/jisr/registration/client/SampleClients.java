package ma.jisr.registration.client;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the sample clients of the profile {@code local} at the first start, and says their secrets once. */
@Component
class SampleClients implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleClients.class);

    private final KeepingClients clients;
    private final ClientSettings settings;

    SampleClients(KeepingClients clients, ClientSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.samples() != null) {
            settings.samples().forEach(this::make);
        }
    }

    private void make(ClientSettings.Sample sample) {
        clients.make(sample.id(), new KeepingClients.Wish(sample.name(), sample.scopes(), List.of(), List.of()))
                .ifPresent(made ->
                        log.info("Sample client {}: its secret is {} (said only now)", sample.id(), made.secret()));
    }
}
