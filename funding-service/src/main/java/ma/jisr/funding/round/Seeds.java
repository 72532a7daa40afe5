package ma.jisr.funding.round;

import java.security.SecureRandom;
import java.util.Base64;
import ma.jisr.starter.privacy.KeyEncryption;
import org.springframework.stereotype.Component;

/**
 * Draws the seeds of rounds and keeps them sealed under the master key until their round is drawn: who reads the database,
 * or a copy of it, can't know who will win a tie. Who holds the master key as well can.
 */
@Component
class Seeds {

    static final int BYTES = 32;

    private final KeyEncryption keys;
    private final SecureRandom random = new SecureRandom();

    Seeds(KeyEncryption keys) {
        this.keys = keys;
    }

    /** A new round with a new seed; nobody has seen it. */
    Sealed draw(String round) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new Sealed(
                Lottery.hashOf(seed), Base64.getEncoder().encodeToString(keys.seal(seed, about(round))));
    }

    /** @throws IllegalStateException if the master key, or the round, isn't the one it was sealed with */
    byte[] open(Round round) {
        byte[] seed = keys.open(Base64.getDecoder().decode(round.sealedSeed()), about(round.id()));
        if (!Lottery.hashOf(seed).equals(round.seedHash())) {
            throw new IllegalStateException("The seed of round " + round.id() + " isn't the one that was announced");
        }
        return seed;
    }

    private static String about(String round) {
        return "seed of round " + round;
    }

    /** What may be stored of a seed: its hash, which may also be known, and itself under the master key. */
    record Sealed(String hash, String sealed) {}
}
