package ma.jisr.local.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells, in milliseconds and without starting anything, whether tests can use containers here. */
final class ContainerEngine {
    private static final Logger log = LoggerFactory.getLogger(ContainerEngine.class);
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private ContainerEngine() {}

    static boolean isUsable() {
        return hasTestcontainers() && (System.getenv("DOCKER_HOST") != null || answers(SOCKET));
    }

    private static boolean hasTestcontainers() {
        ClassLoader loader = ContainerEngine.class.getClassLoader();
        return loader.getResource("org/testcontainers/kafka/KafkaContainer.class") != null
                && loader.getResource("org/testcontainers/mongodb/MongoDBContainer.class") != null;
    }

    static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\n\r\n"));
            ByteBuffer answer = ByteBuffer.allocate(32);
            channel.read(answer);
            return StandardCharsets.US_ASCII.decode(answer.flip()).toString().contains(" 200 ");
        } catch (IOException unreachable) {
            log.debug("No container engine answers at {}", socket, unreachable);
            return false;
        }
    }
}
