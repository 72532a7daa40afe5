package ma.jisr.funding.web;

import java.util.Locale;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Allocations;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.appeal.Appeals;
import ma.jisr.funding.web.OwnData.OwnAllocation;
import ma.jisr.funding.web.OwnData.OwnAppeal;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What funding holds about whoever asks: her right under law 09-08. The gateway puts every service's part together. */
@RestController
class OwnDataController {

    private final Allocations allocations;
    private final Envelopes envelopes;
    private final Appeals appeals;

    OwnDataController(Allocations allocations, Envelopes envelopes, Appeals appeals) {
        this.allocations = allocations;
        this.envelopes = envelopes;
        this.appeals = appeals;
    }

    @GetMapping("/api/v1/me/data")
    OwnData ownData(Caller caller, Locale language) {
        return OwnData.of(
                allocations.ofApplicant(caller.id()).stream()
                        .map(allocation -> OwnAllocation.of(allocation, rank(allocation), language))
                        .toList(),
                appeals.ofApplicant(caller.id()).stream()
                        .map(appeal -> OwnAppeal.of(appeal, language))
                        .toList());
    }

    private @Nullable Integer rank(Allocation allocation) {
        if (allocation.status() != Status.WAITLISTED) {
            return null;
        }
        Envelope envelope = envelopes.find(allocation.envelope()).orElseThrow();
        return envelope.rankOf(allocation.registration());
    }
}
