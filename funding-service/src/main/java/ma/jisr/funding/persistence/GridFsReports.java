package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import ma.jisr.funding.round.Reports;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reports of rounds in GridFS, bucket {@code rounds.reports}, by name. */
@Repository
class GridFsReports implements Reports {

    private static final int PIECE = 1 << 20;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> pieces;

    GridFsReports(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "rounds.reports").withChunkSizeBytes(PIECE);
        this.files = database.getCollection("rounds.reports.files");
        this.pieces = database.getCollection("rounds.reports.chunks");
    }

    @Override
    public File create(String name) {
        return new Upload(bucket.openUploadStream(new BsonString(name), name, new GridFSUploadOptions()));
    }

    @Override
    public Optional<InputStream> open(String name) {
        try {
            return Optional.of(bucket.openDownloadStream(new BsonString(name)));
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
    }

    /** Not by the bucket, which knows only files, and none of an upload that was cut off. */
    @Override
    public void delete(String name) {
        files.deleteOne(eq("_id", name));
        pieces.deleteMany(eq("files_id", name));
    }

    private static final class Upload implements File {

        private final GridFSUploadStream stream;
        private boolean givenUp;

        Upload(GridFSUploadStream stream) {
            this.stream = stream;
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void giveUp() {
            givenUp = true;
            stream.abort();
        }

        @Override
        public void close() {
            if (!givenUp) {
                stream.close();
            }
        }
    }
}
