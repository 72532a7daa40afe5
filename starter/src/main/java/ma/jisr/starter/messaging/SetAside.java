package ma.jisr.starter.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a fact goes that can't be handled, until somebody has mended the cause and has it tried again. */
interface SetAside {

    /** Puts one aside durably, with the reason, before this returns. */
    void put(ReceivedFact fact, RuntimeException reason);

    /** The keys among these whose facts must wait, because an earlier one is set aside. */
    Set<String> blocked(Map<String, List<ReceivedFact>> byKey);

    /** Puts a fact behind an earlier one of its key; false if nothing waits any more and it can be handled. */
    boolean behind(ReceivedFact fact);

    /** Tries all again, in order. */
    Redriven redrive(FactHandling handling);

    /** How many were handled now, and how many still wait. */
    record Redriven(int handled, int waiting) {}
}
