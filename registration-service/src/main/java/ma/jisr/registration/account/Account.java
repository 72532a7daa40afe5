package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved an address, or for whom an agent has given one.
 *
 * @param address the address that opened the account; rights are given by this one only, since it is proved
 * @param contact where to tell her things; as typed, not proved
 */
public record Account(String id, Address address, Contact contact) implements OfPerson {

    @Override
    public String person() {
        return id;
    }

    static Decided<Account> opened(String id, Address address, Language language, Instant now) {
        boolean phone = address.channel() == Channel.SMS;
        Contact contact = new Contact(phone ? address.value() : null, phone ? null : address.value(), language);
        return new Account(id, address, contact).told(now);
    }

    /** Keeps what a draft says; what it leaves out is not forgotten. */
    Decided<Account> reachedAt(
            @Nullable String phone, @Nullable String email, @Nullable Language language, Instant now) {
        Contact next = new Contact(
                phone == null ? contact.phone() : phone,
                email == null ? contact.email() : email,
                language == null ? contact.language() : language);
        return next.equals(contact) ? Decided.of(this) : new Account(id, address, next).told(now);
    }

    @Nullable
    String provenEmail() {
        return address.channel() == Channel.EMAIL ? address.value() : null;
    }

    private Decided<Account> told(Instant now) {
        String phone = contact.phone();
        return phone == null
                ? Decided.of(this)
                : Decided.of(this, new ContactChanged(id, phone, contact.email(), contact.language(), now));
    }
}
