package ma.jisr.local.platform;

/** What is known of one process; pid 0 when it has not been started. */
record ProcessState(String name, int port, long pid, int restarts, boolean healthy) {}
