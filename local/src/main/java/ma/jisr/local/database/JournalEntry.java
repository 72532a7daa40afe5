package ma.jisr.local.database;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** A write command with the digest of its outcome, by which a replay notices that it comes to another result. */
record JournalEntry(int digest, Command command) {

    static byte[] encode(int digest, byte[] command) {
        return ByteBuffer.allocate(4 + command.length)
                .putInt(digest)
                .put(command)
                .array();
    }

    static JournalEntry decode(byte[] entry) {
        ByteBuf in = Unpooled.wrappedBuffer(entry);
        return new JournalEntry(in.readInt(), Command.decode(in));
    }
}
