package ma.jisr.funding.round;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import ma.jisr.starter.privacy.KeyEncryption;
import ma.jisr.starter.privacy.Rekeyed;
import org.springframework.stereotype.Component;

/**
 * Draws the seeds of rounds and keeps them sealed under the master key until their round is ranked: who reads the
 * database, or a copy of it, can't know who will win a tie. Who holds the master key as well can.
 */
@Component
class Seeds implements Rekeyed {

    static final int BYTES = 32;

    private final KeyEncryption keys;
    private final Rounds rounds;
    private final SecureRandom random = new SecureRandom();

    Seeds(KeyEncryption keys, Rounds rounds) {
        this.keys = keys;
        this.rounds = rounds;
    }

    /** A seed for a new round; nobody has seen it. */
    Sealed draw(String round) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new Sealed(Lottery.hashOf(seed), seal(round, seed));
    }

    /** @throws IllegalStateException if the master key, or the round, isn't the one it was sealed with */
    byte[] open(Round round) {
        String sealed = Objects.requireNonNull(round.sealedSeed(), "revealed");
        byte[] seed = keys.open(Base64.getDecoder().decode(sealed), about(round.id()));
        if (!Lottery.hashOf(seed).equals(round.seedHash())) {
            throw new IllegalStateException("The seed of round " + round.id() + " isn't the one that was announced");
        }
        return seed;
    }

    static String hex(byte[] seed) {
        return HexFormat.of().formatHex(seed);
    }

    private String seal(String round, byte[] seed) {
        return Base64.getEncoder().encodeToString(keys.seal(seed, about(round)));
    }

    private static String about(String round) {
        return "seed of round " + round;
    }

    @Override
    public String name() {
        return "round seeds";
    }

    /** Without this, a round that was announced before a change of the master key could never be drawn. */
    @Override
    public long rekey() {
        long changed = 0;
        for (ProgrammeRounds all : rounds.all()) {
            for (Round round : sealedOtherwise(all)) {
                String anew = seal(round.id(), open(round));
                rounds.change(all.programme(), now -> now.change(round.id(), each -> each.resealed(anew)));
                changed++;
            }
        }
        return changed;
    }

    private List<Round> sealedOtherwise(ProgrammeRounds all) {
        return all.rounds().stream()
                .filter(round -> round.sealedSeed() != null
                        && !keys.isCurrent(Base64.getDecoder().decode(round.sealedSeed())))
                .toList();
    }

    /** What may be stored of a seed: its hash, which may also be known, and itself under the master key. */
    record Sealed(String hash, String sealed) {}
}
