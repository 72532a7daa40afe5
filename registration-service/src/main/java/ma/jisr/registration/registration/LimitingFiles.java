package ma.jisr.registration.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.springframework.stereotype.Service;

/**
 * Lets one account have a few active files in a programme, since nobody proves an identity number: a family that shares a
 * phone gets in, somebody who makes numbers up doesn't take all places. A file takes one of the account's
 * numbered slots; that of a file which was withdrawn is free for the next.
 */
@Service
public class LimitingFiles {

    private static final Duration DRAFTS_HOLD_FOR = Duration.ofMinutes(1);

    private final Claims slots;
    private final Registrations registrations;
    private final RegistrationSettings settings;
    private final Clock clock;

    LimitingFiles(Claims slots, Registrations registrations, RegistrationSettings settings, Clock clock) {
        this.slots = slots;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem 409 if the account has as many active files there as it may */
    void take(String programme, String account, String registration) {
        boolean taken = IntStream.rangeClosed(1, settings.mostPerAccount())
                .anyMatch(slot -> takes(id(programme, account, slot), registration));
        if (!taken) {
            throw Problem.conflict("too-many-files");
        }
    }

    private boolean takes(String slot, String registration) {
        Claim mine = new Claim(slot, registration, UUID.randomUUID().toString(), clock.instant());
        if (slots.put(mine)) {
            return true;
        }
        return slots.find(slot)
                .filter(held -> held.registration().equals(registration) || isVoid(held) && slots.replace(held, mine))
                .isPresent();
    }

    private boolean isVoid(Claim held) {
        Optional<Status> holder = registrations
                .find(held.registration())
                .map(Versioned::state)
                .map(found -> found.progress().status());
        boolean hangs = clock.instant().isAfter(held.at().plus(DRAFTS_HOLD_FOR));
        return holder.isEmpty() || holder.get() == Status.WITHDRAWN || holder.get() == Status.DRAFT && hangs;
    }

    private static String id(String programme, String account, int slot) {
        return programme + "/" + account + "/" + slot;
    }
}
