package ma.jisr.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Master keys from the configuration: AES-256-GCM, one that encrypts and any number that only open.
 *
 * <p>A key's id is drawn from its hash and stands before each ciphertext (Tink's prefix), so copies need not agree on
 * an order while a key is being changed.
 */
public final class MasterKeys implements KeyEncryption {

    private static final int PREFIX = 5;

    private final Aead aead;
    private final byte[] currentPrefix;

    /** @throws IllegalArgumentException naming the setting, if a key is missing or none */
    public MasterKeys(PrivacySettings settings) {
        try {
            AeadConfig.register();
            AesGcmKey current = key(settings.masterKeyBytes());
            KeysetHandle.Builder keys = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(current).makePrimary());
            for (byte[] other : settings.otherMasterKeyBytes()) {
                AesGcmKey key = key(other);
                if (!key.equalsKey(current)) {
                    keys.addEntry(KeysetHandle.importKey(key));
                }
            }
            aead = keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
            currentPrefix = current.getOutputPrefix().toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("JISR_MASTER_KEY_OTHERS: the same key twice, or two with one id", e);
        }
    }

    private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                                .getInt())
                .build();
    }

    @Override
    public byte[] seal(byte[] key, String about) {
        try {
            return aead.encrypt(key, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't encrypt " + about, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String about) {
        try {
            return aead.decrypt(sealed, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    about + " isn't sealed under JISR_MASTER_KEY nor one of JISR_MASTER_KEY_OTHERS", e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > PREFIX && Arrays.equals(sealed, 0, PREFIX, currentPrefix, 0, PREFIX);
    }
}
