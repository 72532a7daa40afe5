package ma.jisr.registration.document;

/** Watches a content go by, to say at its end whether it was the end of a whole file of its type. */
interface Ending {

    Ending ANY = new Ending() {
        @Override
        public void see(byte[] bytes, int offset, int length) {
            // Nothing to look for.
        }

        @Override
        public boolean isSound() {
            return true;
        }
    };

    void see(byte[] bytes, int offset, int length);

    boolean isSound();
}
