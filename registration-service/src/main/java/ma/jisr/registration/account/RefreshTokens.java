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
    private final Hmac hmac;
    private final Clock clock;

    RefreshTokens(RefreshFamilies families, TokenSettings settings, SecretSettings secrets, Clock clock) {
        this.families = families;
        this.settings = settings;
        this.hmac = new Hmac(secrets.masterKeyBytes());
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
        var form = FORM.matcher(typed);
        if (!form.matches() || !isProven(form.group(1), form.group(2), form.group(3))) {
            return Optional.empty();
        }
        long used = Long.parseLong(form.group(2));
        return families.find(form.group(1))
                .map(found -> families.change(form.group(1), family -> family.rotated(used, clock.instant())))
                .filter(family -> !family.ended())
                .map(this::token);
    }

    private boolean isProven(String family, String number, String proof) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(proof), hmac.of(proved(family, number)));
    }

    private RefreshToken token(RefreshFamily family) {
        String number = Long.toString(family.current());
        String proof = hmac.hexOf(proved(family.id(), number));
        return new RefreshToken(family.id() + "." + number + "." + proof, family.account(), family.endsAt());
    }

    private static String proved(String family, String number) {
        return "refresh-token:" + family + "." + number;
    }
}
