package ma.jisr.starter.persistence;

import java.util.List;

/** Brings outbox entries to the broker; told right after a write, and by sweeps of what was left behind. */
public interface OutboxRelay {

    /** From here on the relay looks after this outbox. */
    void watch(Outbox outbox);

    /**
     * An aggregate's whole outbox as of its last write. Returns at once; never talks to the broker on this thread.
     *
     * @param entries in the order of their sequence
     */
    void hint(Outbox outbox, String aggregate, List<OutboxEntry> entries);
}
