package ma.jisr.registration.account;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens: {@code <family>.<number>.<proof>}. The proof is an HMAC, so the database holds nothing that opens a
 * session, and an old token that comes again is known to be a real one and ends its family.
 */
@Component
class RefreshTokens {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})\\.([0-9a-f]{64})");

    private final RefreshFamilies families;
    private final TokenSettings settings;
    private final RefreshProof proof;
    private final Clock clock;

    RefreshTokens(RefreshFamilies families, TokenSettings settings, RefreshProof proof, Clock clock) {
        this.families = families;
        this.settings = settings;
        this.proof = proof;
        this.clock = clock;
    }

    RefreshToken start(String account) {
        String id = UUID.randomUUID().toString();
        RefreshFamily family = new RefreshFamily(id, account, 1, clock.instant().plus(settings.refreshFor()), false);
        families.create(id, Decided.of(family));
        return token(family);
    }

    /** The next token of the family, or empty if this one isn't good, or no longer. */
    Optional<RefreshToken> rotate(String typed) {
        return proven(typed)
                .filter(token -> families.find(token.family()).isPresent())
                .map(token ->
                        families.change(token.family(), family -> family.rotated(token.number(), clock.instant())))
                .filter(family -> !family.ended())
                .map(this::token);
    }

    /** Ends the family that the token belongs to, whichever of its tokens it is. */
    void end(String typed) {
        proven(typed)
                .filter(token -> families.find(token.family()).isPresent())
                .ifPresent(token -> families.change(token.family(), RefreshFamily::over));
    }

    private record Proven(String family, long number) {}

    private Optional<Proven> proven(String typed) {
        var form = FORM.matcher(typed);
        return form.matches() && isProven(form.group(1), form.group(2), form.group(3))
                ? Optional.of(new Proven(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    private boolean isProven(String family, String number, String given) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(given), proof.hmac().of(proved(family, number)));
    }

    private RefreshToken token(RefreshFamily family) {
        String number = Long.toString(family.current());
        String proven = proof.hmac().hexOf(proved(family.id(), number));
        return new RefreshToken(family.id() + "." + number + "." + proven, family.account(), family.endsAt());
    }

    private static String proved(String family, String number) {
        return "refresh-token:" + family + "." + number;
    }
}
