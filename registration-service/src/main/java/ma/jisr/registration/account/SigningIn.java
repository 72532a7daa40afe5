package ma.jisr.registration.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns a one-time code, or a refresh token, into a sign-in; never says which part was wrong. */
@Service
public class SigningIn {

    private final AcceptingCodes accepting;
    private final KeepingAccounts accounts;
    private final GrantingRights rights;
    private final RefreshTokens refreshTokens;

    SigningIn(AcceptingCodes accepting, KeepingAccounts accounts, GrantingRights rights, RefreshTokens refreshTokens) {
        this.accepting = accepting;
        this.accounts = accounts;
        this.rights = rights;
        this.refreshTokens = refreshTokens;
    }

    /**
     * Empty if the code is wrong, used, too old, or was tried too often, or none was asked for.
     *
     * @param verifier answers the challenge of the request for the code, if it had one
     */
    public Optional<SignedIn> withCode(Address address, String typed, @Nullable String verifier, Language language) {
        if (!accepting.accepts(CodePurpose.SIGN_IN, CodeWish.SIGN_IN, address, typed, verifier)) {
            return Optional.empty();
        }
        // The rights are read last: whoever loses hers meanwhile has this sign-in ended, or starts it without them.
        RefreshToken token = refreshTokens.start(accounts.of(address, language).id());
        return Optional.of(signedIn(token));
    }

    /** Empty if the token isn't good; one that was used before ends the whole sign-in. */
    public Optional<SignedIn> withRefreshToken(String typed) {
        return refreshTokens.rotate(typed).map(this::signedIn);
    }

    private SignedIn signedIn(RefreshToken token) {
        return new SignedIn(token.account(), rights.of(accounts.byId(token.account())), token);
    }

    /** Ends the sign-in that this refresh token belongs to; nothing happens if it isn't one. */
    public void end(String typed) {
        refreshTokens.end(typed);
    }
}
