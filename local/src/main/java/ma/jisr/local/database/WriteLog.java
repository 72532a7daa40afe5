package ma.jisr.local.database;

/** Where write commands go before they are answered; positions count them from 1. */
interface WriteLog {

    /** Adds a record and answers its position. The caller holds the lock that orders writes. */
    long append(byte[] entry);

    /** The position of the last record added. */
    long position();

    /** Returns when everything up to this position will survive a crash, or throws when it never will. */
    void awaitDurable(long position);

    /** Refuses everything from now on, because memory and log no longer agree. */
    void fail(Throwable cause);

    /** Counts, and keeps nothing. */
    static WriteLog forgetful() {
        return new WriteLog() {
            private volatile long position;

            @Override
            public synchronized long append(byte[] entry) {
                return ++position;
            }

            @Override
            public long position() {
                return position;
            }

            @Override
            public void awaitDurable(long upTo) {
                // nothing is ever durable here, and nobody expects it
            }

            @Override
            public void fail(Throwable cause) {
                throw new IllegalStateException("A command broke the database", cause);
            }
        };
    }
}
