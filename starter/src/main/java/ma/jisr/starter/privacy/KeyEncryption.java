package ma.jisr.starter.privacy;

/**
 * Encrypts the keys of persons, and other keys at rest. {@link MasterKeys} does it with keys from the configuration; a
 * bean that asks a key management service can take its place.
 */
public interface KeyEncryption {

    /** @param about what the key is for; it opens only as that */
    byte[] seal(byte[] key, String about);

    /** @throws IllegalStateException if none of the known master keys has sealed it, or it is about something else */
    byte[] open(byte[] sealed, String about);

    /** Whether it is sealed under the present master key, rather than under one that is on its way out. */
    boolean isCurrent(byte[] sealed);
}
