package ma.jisr.registration.account;

import org.jspecify.annotations.Nullable;

/** Where the sealed signing keys lie, shared by all copies of the service. */
public interface SigningKeyTexts {

    /** What is stored under this name; {@code candidate}, stored now, if nothing was. */
    String orStore(String name, String candidate);

    /** What is stored under this name, or null. */
    @Nullable
    String stored(String name);
}
