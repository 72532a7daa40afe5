package ma.jisr.registration.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ma.jisr.starter.aggregate.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks codes that somebody types; each is good once, for what it is about, and for few tries. */
@Service
public class AcceptingCodes {

    private final CodeRequests requests;
    private final CodeHashing codes;
    private final BlindIndex index;
    private final LimitingCodes limiting;
    private final Clock clock;

    AcceptingCodes(CodeRequests requests, CodeHashing codes, BlindIndex index, LimitingCodes limiting, Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.index = index;
        this.limiting = limiting;
        this.clock = clock;
    }

    /**
     * Uses the code up if it is the one; costs the same where no code was asked for.
     *
     * @param verifier answers the challenge of the request, if it had one; a wrong one burns no try, so that others
     *     can't spoil a code
     */
    public boolean accepts(
            CodePurpose purpose, String about, Address address, String typed, @Nullable String verifier) {
        String id = index.ofCodeRequest(purpose, address);
        String bound = id + ":" + about;
        Instant now = clock.instant();
        Optional<OneTimeCode> open = requests.find(id)
                .map(Versioned::state)
                .map(CodeRequest::code)
                .filter(code -> code.canBeTried(now) && Challenge.isMet(code.challenge(), verifier));
        return open.isPresent() ? isAccepted(id, bound, address, typed, now) : codes.matchesNothing(bound, typed);
    }

    private boolean isAccepted(String id, String bound, Address address, String typed, Instant now) {
        String attempt = UUID.randomUUID().toString();
        CodeRequest after = requests.change(
                id, request -> request.tried(attempt, codes.matches(request.code(), bound, typed), now));
        boolean accepted = after.acceptedFrom(attempt);
        if (accepted) {
            limiting.used(address, after.code().charged());
        }
        return accepted;
    }
}
