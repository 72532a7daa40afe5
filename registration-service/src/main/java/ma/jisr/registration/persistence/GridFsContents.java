package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import ma.jisr.registration.document.ContentAddress;
import ma.jisr.registration.document.Contents;
import ma.jisr.starter.privacy.PersonKey;
import ma.jisr.starter.privacy.PersonKeys;
import ma.jisr.starter.problem.Problem;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * The contents in GridFS, bucket {@code documents}; encrypted on the way in, piece by piece, so that neither memory nor a
 * disk ever has one in clear.
 */
@Repository
class GridFsContents implements Contents {

    private static final int PIECE = 1 << 20;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> pieces;
    private final PersonKeys people;

    GridFsContents(MongoDatabase database, PersonKeys people) {
        this.bucket = GridFSBuckets.create(database, "documents").withChunkSizeBytes(PIECE);
        this.files = database.getCollection("documents.files");
        this.pieces = database.getCollection("documents.chunks");
        this.people = people;
    }

    @Override
    public Kept keep(ContentAddress address, InputStream content) throws IOException {
        PersonKey key = people.findOrMake(address.person())
                .orElseThrow(() -> Problem.notFound("registration", address.registration()));
        DigestInputStream digesting = new DigestInputStream(content, sha256());
        long size = store(address, digesting, key);
        byte[] digest = digesting.getMessageDigest().digest();
        String sealed = Base64.getEncoder().encodeToString(key.seal(digest, aboutDigest(address)));
        return new Kept(size, sealed);
    }

    private long store(ContentAddress address, InputStream content, PersonKey key) throws IOException {
        GridFSUploadStream upload = bucket.openUploadStream(
                new BsonString(address.content()), address.content(), new GridFSUploadOptions());
        try {
            OutputStream sealing = key.sealing(upload, address.about());
            long size = content.transferTo(sealing);
            sealing.close(); // Only now is there a file: one that is cut off never was.
            return size;
        } catch (RuntimeException | IOException e) {
            upload.abort();
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(ContentAddress address) throws IOException {
        Optional<PersonKey> key = people.find(address.person());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            InputStream sealed = bucket.openDownloadStream(new BsonString(address.content()));
            return Optional.of(key.get().opening(new Whole(sealed), address.about()));
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
    }

    /** A file that lacks a piece is a broken one, not a database that doesn't answer. */
    private static final class Whole extends FilterInputStream {

        Whole(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return in.read(to, offset, length);
            } catch (MongoGridFSException e) {
                throw new IOException("A piece is missing", e);
            }
        }
    }

    @Override
    public Optional<byte[]> digest(ContentAddress address, String sealedDigest) {
        return people.find(address.person())
                .map(key -> key.open(Base64.getDecoder().decode(sealedDigest), aboutDigest(address)));
    }

    /** Not by the bucket, which knows only files, and none of an upload that was cut off. */
    @Override
    public void delete(String content) {
        files.deleteOne(eq("_id", content));
        pieces.deleteMany(eq("files_id", content));
    }

    private static String aboutDigest(ContentAddress address) {
        return address.about() + "/sha-256";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
