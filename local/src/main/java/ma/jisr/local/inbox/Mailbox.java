package ma.jisr.local.inbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

/** Whoever a mail is for; delivery puts it into the inbox. */
record Mailbox(String address, Messages messages, Clock clock) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage mail) {
        deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
        try {
            String subject = Objects.requireNonNullElse(mail.getSubject(), "");
            messages.add(new Message(clock.instant(), Message.Channel.EMAIL, address, subject, MailText.of(mail)));
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException("The mail can't be read", failure);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException();
    }
}
