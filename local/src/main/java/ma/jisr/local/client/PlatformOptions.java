package ma.jisr.local.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the platform that it uses, and how long it waits for it. */
public final class PlatformOptions {

    private static final int GATEWAY = 8080;
    private static final int INBOX = 8025;

    @Option(names = "--url", description = "The gateway (default: http://localhost:8080, plus the offset).")
    private @Nullable URI url;

    @Option(names = "--inbox", description = "The developers' inbox (default: http://localhost:8025, plus the offset).")
    private @Nullable URI inbox;

    @Option(names = "--port-offset", description = "As given to `up` (default: ${DEFAULT-VALUE}).")
    private int portOffset;

    @Option(names = "--patience", description = "Seconds to wait for one thing (default: ${DEFAULT-VALUE}).")
    private int patience = 120;

    public Patience patience() {
        return new Patience(Duration.ofSeconds(patience));
    }

    public Platform gateway(HttpClient http) {
        return new Platform(http, base(url, GATEWAY), patience());
    }

    public Platform letters(HttpClient http) {
        return new Platform(http, base(inbox, INBOX), patience());
    }

    /** What to say to somebody who hasn't started it. */
    public String nothingAnswers() {
        return "Nothing answers at %s or %s. Start the platform: ./jisr up"
                .formatted(base(url, GATEWAY), base(inbox, INBOX));
    }

    private URI base(@Nullable URI given, int port) {
        return given != null ? given : URI.create("http://localhost:" + (port + portOffset));
    }
}
