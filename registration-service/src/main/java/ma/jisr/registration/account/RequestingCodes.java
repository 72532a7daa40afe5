package ma.jisr.registration.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Sends one-time codes; answers the same whether an account exists or not, and whether one is sent or withheld. */
@Service
public class RequestingCodes {

    private final CodeRequests requests;
    private final CodeHashing codes;
    private final BlindIndex index;
    private final LimitingCodes limiting;
    private final CodeSettings settings;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    RequestingCodes(
            CodeRequests requests,
            CodeHashing codes,
            BlindIndex index,
            LimitingCodes limiting,
            CodeSettings settings,
            SecretSettings secrets,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.index = index;
        this.limiting = limiting;
        this.settings = settings;
        this.sealing = new Sealing(secrets.codesKeyBytes());
        this.json = json;
        this.clock = clock;
    }

    /** Whether codes are ever sent to such an address. */
    public boolean reaches(Address address) {
        return limiting.reaches(address);
    }

    /** @throws ma.jisr.starter.problem.Problem 429 if this address or its caller has to wait */
    public void request(CodeWish wish) {
        if (!reaches(wish.address())) {
            throw new IllegalArgumentException("Codes aren't sent to such an address");
        }
        limiting.countCaller(wish.caller());
        Instant now = clock.instant();
        String id = index.ofCodeRequest(wish.purpose(), wish.address());
        Optional<CodeRequest> before = requests.find(id).map(Versioned::state);
        before.ifPresent(request -> request.requireItsTurn(now));
        boolean known = before.map(CodeRequest::usedAt).isPresent();
        Optional<Charge> charge = limiting.charge(wish.address(), known);
        String digits = codes.draw();
        OneTimeCode code = hashed(id, wish, digits, charge.map(Charge::counter).orElse(null), now);
        List<Fact> told = charge.isPresent() ? List.of(issued(id, wish, code, digits)) : List.of();
        save(id, before.isPresent(), code, told, now);
    }

    /** Looks for an unknown address once more, so that the database is asked as often as for a known one. */
    private void save(String id, boolean exists, OneTimeCode code, List<Fact> told, Instant now) {
        Decided<CodeRequest> first = CodeRequest.first(id, code, told, settings, now);
        if (exists || requests.find(id).isPresent() || !requests.create(id, first)) {
            requests.change(id, request -> request.next(code, told, settings, now));
        }
    }

    private OneTimeCode hashed(String id, CodeWish wish, String digits, @Nullable String charged, Instant now) {
        String salt = codes.salt();
        String hash = codes.hash(salt, id + ":" + wish.about(), digits);
        Instant expiresAt = now.plus(settings.validFor());
        return new OneTimeCode(salt, hash, expiresAt, settings.tries(), null, wish.challenge(), charged);
    }

    private OneTimeCodeIssued issued(String id, CodeWish wish, OneTimeCode code, String digits) {
        Address address = wish.address();
        String letter = json.writeValueAsString(new Letter(address.value(), digits));
        CodePurpose purpose = wish.purpose() == CodePurpose.SIGN_IN ? null : wish.purpose();
        return new OneTimeCodeIssued(
                id, address.channel(), wish.language(), code.expiresAt(), sealing.seal(letter, id), purpose);
    }

    private record Letter(String address, String code) {}
}
