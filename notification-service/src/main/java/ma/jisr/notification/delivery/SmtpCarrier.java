package ma.jisr.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.message.Handed;
import ma.jisr.notification.sending.Carrier;
import ma.jisr.notification.sending.NotHanded;
import ma.jisr.notification.sending.Outgoing;
import ma.jisr.notification.sending.Outgoing.Mail;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the mail server: text and HTML side by side, with an id that a repeated one has too. */
@Component
class SmtpCarrier implements Carrier {

    private static final int FIRST_PERMANENT = 500;

    private final JavaMailSender mail;
    private final SmtpSettings settings;

    SmtpCarrier(JavaMailSender mail, SmtpSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** Every e-mail makes its own connection: one that can't be made shows then. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Handed hand(Outgoing message) throws NotHanded {
        if (!(message instanceof Mail letter)) {
            throw new IllegalArgumentException("Not an e-mail: " + message);
        }
        try {
            mail.send(mime(letter));
            return new Handed(null, 1);
        } catch (MailAuthenticationException e) {
            throw new NotHanded.Later("smtp-not-signed-in");
        } catch (MailSendException e) {
            throw failure(e);
        } catch (MailException | MessagingException e) {
            throw new NotHanded.Refused("smtp-unwritable");
        }
    }

    private MimeMessage mime(Mail letter) throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.address());
        helper.setSubject(letter.email().subject());
        helper.setText(letter.email().text(), letter.email().html());
        mime.setHeader("Message-ID", "<" + letter.id() + "@jisr.ma>");
        mime.setHeader("Content-Language", letter.language());
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /** A failed connection is the cause itself; what became of the message is listed with it. */
    private static NotHanded failure(MailSendException e) {
        if (e.getCause() != null) {
            return new NotHanded.Later("smtp-not-connected");
        }
        for (Exception each : e.getFailedMessages().values()) {
            int code = replyCode(each);
            if (code > 0) {
                return code >= FIRST_PERMANENT
                        ? new NotHanded.Refused("smtp-" + code)
                        : new NotHanded.Again("smtp-" + code);
            }
        }
        return new NotHanded.NoAnswer("smtp-no-answer");
    }

    private static int replyCode(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case MessagingException other when other.getNextException() != null -> replyCode(other.getNextException());
            case null, default -> 0;
        };
    }
}
