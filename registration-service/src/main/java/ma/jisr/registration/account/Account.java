package ma.jisr.registration.account;

import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.privacy.OfPerson;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved an address, or for whom an agent has given one.
 *
 * @param address the address that opened the account; rights are given by this one only, since it is proved
 * @param contact where to tell her things; as typed, not proved
 * @param erasure null as long as she hasn't asked to be forgotten
 */
public record Account(
        String id,
        Address address,
        Contact contact,
        @Nullable Erasure erasure) implements OfPerson {

    @Override
    public String person() {
        return id;
    }

    static Decided<Account> opened(String id, Address address, Language language, Instant now) {
        boolean phone = address.channel() == Channel.SMS;
        Contact contact = new Contact(phone ? address.value() : null, phone ? null : address.value(), language);
        return new Account(id, address, contact, null).told(now);
    }

    /** Keeps what a draft says; what it leaves out is not forgotten. */
    Decided<Account> reachedAt(
            @Nullable String phone, @Nullable String email, @Nullable Language language, Instant now) {
        requireNotErased();
        Contact next = new Contact(
                phone == null ? contact.phone() : phone,
                email == null ? contact.email() : email,
                language == null ? contact.language() : language);
        return next.equals(contact) ? Decided.of(this) : new Account(id, address, next, null).told(now);
    }

    /** @throws Problem 409 if she is being forgotten, or was */
    void requireNotErased() {
        if (erasure != null) {
            throw Problem.conflict("account-erased");
        }
    }

    /** From here on nothing more is taken from her. */
    Decided<Account> forgetting(Instant now) {
        return erasure == null
                ? Decided.of(new Account(id, address, contact, new Erasure(now, null)))
                : Decided.of(this);
    }

    /** All that leads to her is gone; whoever keeps her contact is told to drop it. */
    Decided<Account> forgotten(Instant now) {
        if (erasure == null || erasure.endedAt() != null) {
            return Decided.of(this);
        }
        Account nobody = new Account(
                id, address, new Contact(null, null, contact.language()), new Erasure(erasure.askedAt(), now));
        return Decided.of(nobody, new ContactErased(id));
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
