package ma.jisr.registration.registration;

import java.time.Instant;

/** A place in a list of registrations, newest first. */
public record RegistrationCursor(Instant createdAt, String id) {

    static RegistrationCursor of(Registration registration) {
        return new RegistrationCursor(registration.createdAt(), registration.id());
    }
}
