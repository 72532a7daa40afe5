package ma.jisr.funding.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Which payment: it follows from what it pays, so that a second one can't exist. */
public record PaymentId(String registration, int tranche, int attempt) {

    private static final int HASH_BYTES = 15;

    /** The name that banks know it by, of at most 35 characters: always the same for the same payment. */
    public String endToEnd() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(UTF_8));
            return "JISR" + HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** {@code <registration>-<tranche>-<attempt>}. */
    @Override
    public String toString() {
        return registration + "-" + tranche + "-" + attempt;
    }
}
