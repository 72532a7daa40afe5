package ma.jisr.registration.account;

import java.time.Instant;

/**
 * A key of this service as it lies in the database: encrypted under the master key.
 *
 * @param kind what it is for
 * @param number the next free one of its kind; the first copy of the service to take it wins
 * @param sealed base64
 * @param from when it begins to be used
 */
public record SealedKey(String kind, long number, String sealed, Instant from) {

    public String name() {
        return kind + "-" + number;
    }

    SealedKey sealedAs(String anew) {
        return new SealedKey(kind, number, anew, from);
    }

    SealedKey usedFrom(Instant time) {
        return new SealedKey(kind, number, sealed, time);
    }

    @Override
    public String toString() {
        return name();
    }
}
