package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What came of a command: an answer, or the error it failed with. */
record Outcome(@Nullable Document answer, @Nullable RuntimeException failure) {

    static Outcome answered(Document answer) {
        return new Outcome(answer, null);
    }

    static Outcome failed(RuntimeException failure) {
        return new Outcome(null, failure);
    }

    Document answerOrThrow() {
        if (answer == null) {
            throw failure;
        }
        return answer;
    }

    /** Equal for outcomes that mean the same; words of errors don't count, they may hold random values. */
    int digest() {
        ByteBuf bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(essence(), bytes);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.nioBuffer());
        return (int) checksum.getValue();
    }

    private Document essence() {
        if (answer == null) {
            return new Document("error", kind(failure));
        }
        Document essence = answer.clone();
        essence.computeIfPresent("writeErrors", (name, errors) -> withoutWords(errors));
        return essence;
    }

    private static String kind(@Nullable RuntimeException failure) {
        return failure instanceof MongoServerError error
                ? Integer.toString(error.getCode())
                : String.valueOf(failure == null ? null : failure.getClass().getName());
    }

    @SuppressWarnings("unchecked")
    private static List<Document> withoutWords(Object errors) {
        return ((List<Document>) errors)
                .stream()
                        .map(error -> new Document("index", error.get("index")).append("code", error.get("code")))
                        .toList();
    }
}
