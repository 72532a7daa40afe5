package ma.jisr.notification.code;

import org.jspecify.annotations.Nullable;

/**
 * A code and where it goes; lives no longer than its sending.
 *
 * @param address null: where the applicant is reached
 */
public record OneTimeCode(@Nullable String address, String code) {

    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
