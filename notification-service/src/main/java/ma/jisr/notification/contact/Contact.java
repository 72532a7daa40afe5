package ma.jisr.notification.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.jisr.notification.template.Language;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant can be reached, and which messages wait until that is known.
 *
 * @param phone in E.164; null as long as nothing is known
 * @param emailSince when she gave this e-mail address; null if she has none, or nobody has said when
 * @param waiting ids of the messages that came before the contact did
 */
public record Contact(
        String applicant,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Nullable Instant emailSince,
        @Nullable Language language,
        List<String> waiting)
        implements OfPerson {

    public Contact {
        waiting = List.copyOf(waiting);
    }

    @Override
    public String person() {
        return applicant;
    }

    /** Nobody that we know of yet, and the message that waits. */
    static Contact awaited(String applicant, String message) {
        return new Contact(applicant, null, null, null, null, List.of(message));
    }

    static Contact of(ContactChanged changed) {
        return new Contact(changed.applicant(), null, null, null, null, List.of()).changed(changed);
    }

    public boolean known() {
        return phone != null;
    }

    /** The address on a channel; null if she has none there. */
    public @Nullable String address(Channel channel) {
        return channel == Channel.SMS ? phone : email;
    }

    public Language languageOr(Language otherwise) {
        return Objects.requireNonNullElse(language, otherwise);
    }

    Contact changed(ContactChanged changed) {
        return new Contact(
                applicant, changed.phone(), changed.email(), emailSince(changed), changed.language(), waiting);
    }

    private @Nullable Instant emailSince(ContactChanged changed) {
        String next = changed.email();
        if (next == null) {
            return null;
        }
        return next.equals(email) ? emailSince : changed.at();
    }

    /** Whether she had given her e-mail address by then, as far as anybody has said when. */
    public boolean hadEmailAt(Instant time) {
        return emailSince != null && !time.isBefore(emailSince);
    }

    /** Unless she is known by now, the message waits too. */
    Contact awaitedBy(String message) {
        if (known() || waiting.contains(message)) {
            return this;
        }
        List<String> more = new ArrayList<>(waiting);
        more.add(message);
        return new Contact(applicant, phone, email, emailSince, language, more);
    }

    Contact released(List<String> messages) {
        List<String> left = new ArrayList<>(waiting);
        left.removeAll(messages);
        return new Contact(applicant, phone, email, emailSince, language, left);
    }
}
