package ma.jisr.registration.account;

import java.util.List;

/** Where this service's own keys lie, shared by all its copies. */
public interface SealedKeys {

    List<SealedKey> all();

    /** False, and nothing changed, if its number is taken. */
    boolean add(SealedKey key);

    /** False, and nothing changed, if {@code old} has been replaced meanwhile. */
    boolean replace(SealedKey old, SealedKey next);

    void remove(SealedKey key);
}
