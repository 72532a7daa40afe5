package ma.jisr.local.inbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;

/** An SMTP server that accepts mail to everybody and delivers to the inbox only. */
public final class MailServer implements AutoCloseable {
    private static final long START_WITHIN_MS = 10_000;

    private final SmtpServer server;

    private MailServer(SmtpServer server) {
        this.server = server;
    }

    /** Port 0 is any free one. */
    public static MailServer start(String host, int port, Messages messages, Clock clock) throws InterruptedException {
        Managers managers = new Managers();
        managers.getUserManager()
                .setMessageDeliveryHandler((mail, recipient) -> new Mailbox(recipient.getEmail(), messages, clock));
        ServerSetup setup = new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP);
        SmtpServer server = new SmtpServer(setup, managers);
        server.startService();
        if (!server.waitTillRunning(START_WITHIN_MS)) {
            throw new IllegalStateException("The SMTP server doesn't start on port " + port);
        }
        return new MailServer(server);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stopService();
    }
}
