package ma.jisr.registration.account;

import java.time.Clock;
import java.time.Instant;
import ma.jisr.starter.aggregate.Decided;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Sends a one-time code to an address; answers the same whether an account exists or not. */
@Service
public class RequestingCodes {

    private final CodeRequests requests;
    private final CodeHashing codes;
    private final BlindIndex index;
    private final CodeSettings settings;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    RequestingCodes(
            CodeRequests requests,
            CodeHashing codes,
            BlindIndex index,
            CodeSettings settings,
            SecretSettings secrets,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.index = index;
        this.settings = settings;
        this.sealing = new Sealing(secrets.codesKeyBytes());
        this.json = json;
        this.clock = clock;
    }

    /** @throws ma.jisr.starter.problem.Problem 429 if this address has to wait */
    public void request(Address address, Language language) {
        Instant now = clock.instant();
        String id = index.ofCodeRequest(address);
        String digits = codes.draw();
        OneTimeCode code = hashed(digits, now.plus(settings.validFor()));
        OneTimeCodeIssued fact =
                new OneTimeCodeIssued(id, address.channel(), language, code.expiresAt(), sealed(id, address, digits));
        Decided<CodeRequest> first = CodeRequest.first(id, code, fact, settings, now);
        if (requests.find(id).isPresent() || !requests.create(id, first)) {
            requests.change(id, request -> request.next(code, fact, settings, now));
        }
    }

    private OneTimeCode hashed(String digits, Instant expiresAt) {
        String salt = codes.salt();
        return new OneTimeCode(salt, codes.hash(salt, digits), expiresAt, settings.tries(), null);
    }

    private String sealed(String request, Address address, String digits) {
        return sealing.seal(json.writeValueAsString(new Letter(address.value(), digits)), request);
    }

    private record Letter(String address, String code) {}
}
