package ma.jisr.registration.account;

import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import ma.jisr.starter.privacy.KeyEncryption;
import ma.jisr.starter.privacy.Rekeyed;
import org.springframework.stereotype.Component;

/** This service's own keys, which leave the database only to be opened under the master key. */
@Component
class KeySafe implements Rekeyed {

    private final SealedKeys keys;
    private final KeyEncryption encryption;

    KeySafe(SealedKeys keys, KeyEncryption encryption) {
        this.keys = keys;
        this.encryption = encryption;
    }

    /** In the order in which they were made. */
    List<SealedKey> ofKind(String kind) {
        return keys.all().stream()
                .filter(key -> key.kind().equals(kind))
                .sorted(Comparator.comparingLong(SealedKey::number))
                .toList();
    }

    byte[] open(SealedKey key) {
        return encryption.open(Base64.getDecoder().decode(key.sealed()), key.name());
    }

    /** Keeps it, unless another copy has taken that number; either way there is one of it afterwards. */
    void keep(String kind, long number, byte[] key, Instant from) {
        keys.add(new SealedKey(kind, number, sealed(key, kind + "-" + number), from));
    }

    void use(SealedKey key, Instant from) {
        keys.replace(key, key.usedFrom(from));
    }

    void destroy(SealedKey key) {
        keys.remove(key);
    }

    private String sealed(byte[] key, String name) {
        return Base64.getEncoder().encodeToString(encryption.seal(key, name));
    }

    @Override
    public String name() {
        return "token keys";
    }

    @Override
    public long rekey() {
        return keys.all().stream()
                .filter(key -> !encryption.isCurrent(Base64.getDecoder().decode(key.sealed())))
                .filter(key -> keys.replace(key, key.sealedAs(sealed(open(key), key.name()))))
                .count();
    }
}
