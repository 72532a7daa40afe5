package ma.jisr.registration.account;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ma.jisr.starter.aggregate.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens accounts for addresses and keeps where their holders can be reached. */
@Service
public class KeepingAccounts {

    private final Accounts accounts;
    private final BlindIndex index;
    private final Clock clock;

    KeepingAccounts(Accounts accounts, BlindIndex index, Clock clock) {
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
    }

    /** The account of this address, opened now if there is none. */
    public Account of(Address address, Language language) {
        String id = accounts.idOf(index.ofAddress(address), UUID.randomUUID().toString());
        if (accounts.find(id).isEmpty()) {
            accounts.create(id, Account.opened(id, address, language, clock.instant()));
        }
        return byId(id);
    }

    /** @throws ma.jisr.starter.problem.Problem 409 if she is being forgotten, or was */
    public void requireNotErased(String id) {
        byId(id).requireNotErased();
    }

    public Account byId(String id) {
        return accounts.find(id).map(Versioned::state).orElseThrow();
    }

    /** Nothing is written, and nobody told, unless something changed. */
    public void reach(String id, @Nullable String phone, @Nullable String email, @Nullable Language language) {
        Instant now = clock.instant();
        accounts.change(id, account -> account.reachedAt(phone, email, language, now));
    }
}
