package ma.jisr.local.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ma.jisr.local.Logging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The inbox as a process: ready when {@code /health} answers, ended by SIGTERM. */
@CommandLine.Command(name = "inbox", mixinStandardHelpOptions = true, description = "The developers' inbox")
public final class InboxProcess implements Callable<Integer> {

    @Option(names = "--host", defaultValue = "localhost", description = "Address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--http", defaultValue = "8025", description = "Port of the page (${DEFAULT-VALUE})")
    private int http;

    @Option(names = "--smtp", defaultValue = "8026", description = "Port for e-mail (${DEFAULT-VALUE})")
    private int smtp;

    @Option(names = "--smpp", defaultValue = "2775", description = "Port for SMS (${DEFAULT-VALUE})")
    private int smpp;

    @Option(
            names = "--system-id",
            defaultValue = "${env:JISR_SMPP_SYSTEM_ID:-jisr}",
            description = "Who may send SMS (${DEFAULT-VALUE})")
    private String systemId = "";

    @Option(
            names = "--password",
            defaultValue = "${env:JISR_SMPP_PASSWORD:-jisr}",
            description = "With which password, at most 8 characters")
    private String password = "";

    @Option(names = "--data", required = true, description = "Directory that holds the messages")
    private Path data = Path.of("");

    public static void main(String[] arguments) {
        Logging.toConsole();
        int result = new CommandLine(new InboxProcess()).execute(arguments);
        if (result != 0) {
            System.exit(result);
        }
    }

    /** Starts, and leaves the running to the servers' threads. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Inbox inbox = Inbox.start(host, new Inbox.Ports(http, smtp, smpp), new Credentials(systemId, password), data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(inbox), "close"));
        System.out.printf(
                "Inbox ready on http://%s:%d, messages in %s%n",
                host, inbox.ports().http(), data);
        return 0;
    }

    private static void close(Inbox inbox) {
        Logger log = LoggerFactory.getLogger(InboxProcess.class);
        try {
            inbox.close();
        } catch (IOException failure) {
            log.warn("The inbox didn't close cleanly", failure);
        }
    }
}
