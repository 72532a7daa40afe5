package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One command to one database, as it came over the wire or stands in the journal. */
record Command(String database, String name, Document body) {
    private static final String DATABASE = "$db";

    /** Lists that may together be larger than one BSON document; the wire carries them beside the body, and so does the journal. */
    private static final Map<String, String> LISTS =
            Map.of("insert", "documents", "update", "updates", "delete", "deletes");

    static Command of(String database, Document body) {
        return new Command(database, body.keySet().iterator().next(), body);
    }

    String lowerCaseName() {
        return name.toLowerCase(Locale.ROOT);
    }

    Command with(Document otherBody) {
        return new Command(database, name, otherBody);
    }

    /** The value of a field that holds a list of documents. */
    @SuppressWarnings("unchecked")
    List<Document> documents(String field) {
        return (List<Document>) body.get(field);
    }

    void encode(ByteBuf out) {
        Document rest = body.clone();
        rest.put(DATABASE, database);
        String field = LISTS.getOrDefault(name, "");
        Object list = rest.remove(field);
        BsonEncoder.encodeDocument(rest, out);
        if (list == null) {
            out.writeInt(-1);
        } else {
            List<Document> documents = documents(field);
            out.writeInt(documents.size());
            documents.forEach(document -> BsonEncoder.encodeDocument(document, out));
        }
    }

    byte[] encode() {
        ByteBuf buffer = Unpooled.buffer(1024);
        encode(buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Command decode(ByteBuf in) {
        Document body = BsonDecoder.decodeBson(in);
        String database = (String) body.get(DATABASE);
        Command command = of(database, body);
        int size = in.readInt();
        if (size >= 0) {
            List<Document> documents = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                documents.add(BsonDecoder.decodeBson(in));
            }
            body.put(LISTS.get(command.name), documents);
        }
        return command;
    }
}
