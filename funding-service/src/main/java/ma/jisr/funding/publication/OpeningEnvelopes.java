package ma.jisr.funding.publication;

import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.ProvinceBudget;
import org.springframework.stereotype.Component;

/** Opens the envelopes that a version of a programme names; those that are open stay as they are. Safe to repeat. */
@Component
class OpeningEnvelopes {

    private final Envelopes envelopes;

    OpeningEnvelopes(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    void open(ProgrammeVersion version) {
        version.envelopes().forEach(budget -> open(version, budget));
    }

    private void open(ProgrammeVersion version, ProvinceBudget budget) {
        Integer places = budget.places();
        EnvelopeId id = new EnvelopeId(version.code(), budget.province());
        envelopes.open(Envelope.empty(id, places == null ? null : places.longValue(), budget.amountCentimes()));
    }
}
