package ma.jisr.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The contents of documents, each encrypted under a person's key; what is in use is for {@link Folder} to know. */
public interface Contents {

    /**
     * Encrypts and stores all that can be read; durable when it returns. If reading fails, nothing of it stays.
     *
     * @throws IOException as reading throws
     * @throws ma.jisr.starter.problem.Problem 404 if the person has been erased
     */
    Kept keep(ContentAddress address, InputStream content) throws IOException;

    /** Empty if it isn't there, or the person has been erased; reading throws if it was altered. */
    Optional<InputStream> open(ContentAddress address) throws IOException;

    /** The SHA-256 of the content; empty if the person has been erased. */
    Optional<byte[]> digest(ContentAddress address, String sealedDigest);

    /** Whatever is there of it, a half-finished upload's too; repeatable. */
    void delete(String content);

    /**
     * What was kept.
     *
     * @param size in bytes, before encryption
     * @param sealedDigest SHA-256, encrypted and in base64: the hash of a filled form would tell what was filled in
     */
    record Kept(long size, String sealedDigest) {}
}
