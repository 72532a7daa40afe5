package ma.jisr.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Encrypts one person's data: values by AES-256-GCM, files by AES-256-GCM-HKDF in segments, so of any size. */
public final class PersonKey {

    private static final int HALF = 32;
    private static final int SEGMENT = 64 * 1024;

    private final Aead values;
    private final StreamingAead files;

    private PersonKey(Aead values, StreamingAead files) {
        this.values = values;
        this.files = files;
    }

    /** Fresh material of a key: 32 bytes for values, 32 for files. */
    static byte[] draw() {
        return SecretBytes.randomBytes(2 * HALF).toByteArray(InsecureSecretKeyAccess.get());
    }

    static PersonKey of(byte[] material) {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            KeysetHandle values = forValues(Arrays.copyOf(material, HALF));
            KeysetHandle files = forFiles(Arrays.copyOfRange(material, HALF, 2 * HALF));
            return new PersonKey(
                    values.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    files.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not the key of a person", e);
        }
    }

    private static KeysetHandle forValues(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(HALF)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey made = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(made).withRandomId().makePrimary())
                .build();
    }

    private static KeysetHandle forFiles(byte[] key) throws GeneralSecurityException {
        AesGcmHkdfStreamingParameters parameters = AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(HALF)
                .setDerivedAesGcmKeySizeBytes(HALF)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT)
                .build();
        AesGcmHkdfStreamingKey made =
                AesGcmHkdfStreamingKey.create(parameters, SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(made).withRandomId().makePrimary())
                .build();
    }

    /** @param about what and whose it is; it opens only as that, so nothing can be moved elsewhere */
    public byte[] seal(byte[] data, String about) {
        try {
            return values.encrypt(data, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't encrypt " + about, e);
        }
    }

    /** @throws IllegalStateException if it was altered, is about something else or was sealed with another key */
    public byte[] open(byte[] sealed, String about) {
        try {
            return values.decrypt(sealed, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't decrypt " + about, e);
        }
    }

    /** Encrypts what is written; complete when closed. */
    public OutputStream sealing(OutputStream to, String about) throws IOException {
        try {
            return files.newEncryptingStream(to, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't encrypt " + about, e);
        }
    }

    /** Decrypts what is read; reading throws if it was altered or cut. */
    public InputStream opening(InputStream from, String about) throws IOException {
        try {
            return files.newDecryptingStream(from, about.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't decrypt " + about, e);
        }
    }
}
