package ma.jisr.funding.allotment;

import ma.jisr.starter.facts.Fact;

/** What is told of places spread over provinces; the allotment's or the reallocation's id is the key. */
public sealed interface SpreadFact extends Fact permits EnvelopesSigned, PlacesReallocated {

    /** The id of what tells it. */
    String teller();
}
