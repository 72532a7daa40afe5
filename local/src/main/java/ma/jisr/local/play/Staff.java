package ma.jisr.local.play;

/** The local platform's sample staff, each signed in. */
record Staff(Desk committee, Desk finance1, Desk finance2, Desk officer) {}
