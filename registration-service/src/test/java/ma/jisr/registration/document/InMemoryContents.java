package ma.jisr.registration.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contents in a map, in clear. */
final class InMemoryContents implements Contents {

    final Map<String, byte[]> contents = new HashMap<>();

    @Override
    public Kept keep(ContentAddress address, InputStream content) throws IOException {
        byte[] all = content.readAllBytes();
        contents.put(address.content(), all);
        return new Kept(all.length, "digest");
    }

    @Override
    public Optional<InputStream> open(ContentAddress address) {
        return Optional.ofNullable(contents.get(address.content())).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<byte[]> digest(ContentAddress address, String sealedDigest) {
        return Optional.empty();
    }

    @Override
    public void delete(String content) {
        contents.remove(content);
    }
}
