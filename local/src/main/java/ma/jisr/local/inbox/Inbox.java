package ma.jisr.local.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The running inbox: SMTP and SMPP in, HTTP out, its messages kept in a directory. */
public final class Inbox implements AutoCloseable {
    private final Messages messages;
    private final MailServer mail;
    private final Smsc smsc;
    private final InboxServer http;

    /** Where each door is; 0 is any free port. */
    public record Ports(int http, int smtp, int smpp) {}

    private Inbox(Messages messages, MailServer mail, Smsc smsc, InboxServer http) {
        this.messages = messages;
        this.mail = mail;
        this.smsc = smsc;
        this.http = http;
    }

    public static Inbox start(String host, Ports ports, Credentials credentials, Path data)
            throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Messages messages = Messages.open(data);
        MailServer mail = MailServer.start(host, ports.smtp(), messages, clock);
        Smsc smsc = Smsc.start(host, ports.smpp(), credentials, messages, clock);
        return new Inbox(messages, mail, smsc, InboxServer.start(host, ports.http(), messages));
    }

    public Ports ports() {
        return new Ports(http.port(), mail.port(), smsc.port());
    }

    public Messages messages() {
        return messages;
    }

    @Override
    public void close() throws IOException {
        http.close();
        smsc.close();
        mail.close();
        messages.close();
    }
}
