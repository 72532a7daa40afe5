package ma.jisr.registration.account;

import org.jspecify.annotations.Nullable;

/**
 * At whose expense an SMS with a code is sent, until somebody uses the code.
 *
 * @param counter the counter that went up; null: none did
 */
record Charge(@Nullable String counter) {

    static final Charge NONE = new Charge(null);
}
