package ma.jisr.registration.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Turns a one-time code, or a refresh token, into a sign-in; never says which part was wrong. */
@Service
public class SigningIn {

    private final CodeRequests requests;
    private final CodeHashing codes;
    private final BlindIndex index;
    private final KeepingAccounts accounts;
    private final GrantingRights rights;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    SigningIn(
            CodeRequests requests,
            CodeHashing codes,
            BlindIndex index,
            KeepingAccounts accounts,
            GrantingRights rights,
            RefreshTokens refreshTokens,
            Clock clock) {
        this.requests = requests;
        this.codes = codes;
        this.index = index;
        this.accounts = accounts;
        this.rights = rights;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /** Empty if the code is wrong, used, too old, or was tried too often, or none was asked for. */
    public Optional<SignedIn> withCode(Address address, String typed, Language language) {
        if (!isAccepted(address, typed)) {
            return Optional.empty();
        }
        Account account = accounts.of(address, language);
        return Optional.of(new SignedIn(account.id(), rights.of(account), refreshTokens.start(account.id())));
    }

    /** Empty if the token isn't good; one that was used before ends the whole sign-in. */
    public Optional<SignedIn> withRefreshToken(String typed) {
        return refreshTokens
                .rotate(typed)
                .map(token -> new SignedIn(token.account(), rights.of(accounts.byId(token.account())), token));
    }

    private boolean isAccepted(Address address, String typed) {
        String id = index.ofCodeRequest(address);
        String attempt = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return requests.find(id).isPresent()
                && requests.change(id, request -> request.tried(attempt, codes.matches(request.code(), typed), now))
                        .acceptedFrom(attempt);
    }
}
