package ma.jisr.funding.programme;

/** Refuses a programme's definition that can't be meant. */
final class Require {

    private Require() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
