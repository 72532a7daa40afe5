package ma.jisr.local.inbox;

import java.time.Instant;

/** One part of a long SMS; its content is decoded when all parts are there, as a character may be cut in two. */
record Part(
        Instant at, String from, String to, int reference, int number, int total, Encoding encoding, byte[] content) {

    record Key(String from, String to, int reference, int total) {}

    Key key() {
        return new Key(from, to, reference, total);
    }
}
