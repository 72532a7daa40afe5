package ma.jisr.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A running broker that is its own controller; closing it ends it cleanly and keeps its data. */
public final class Broker implements AutoCloseable {
    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private Broker(BrokerSettings settings) {
        this.settings = settings;
        this.server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
    }

    /** Prepares the directory if it's new, and answers when the broker takes requests. */
    public static Broker start(BrokerSettings wanted) {
        BrokerSettings settings = withFreePorts(wanted);
        if (!Files.exists(settings.data().resolve("meta.properties"))) {
            format(settings.data());
        }
        Broker broker = new Broker(settings);
        broker.server.startup();
        return broker;
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public int port() {
        return settings.port();
    }

    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Both are open before either is given back, so they differ. */
    private static BrokerSettings withFreePorts(BrokerSettings wanted) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket one = new ServerSocket(0, 1, loopback);
                ServerSocket other = new ServerSocket(0, 1, loopback)) {
            return wanted.withPorts(one.getLocalPort(), other.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void format(Path directory) {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                    .run();
        } catch (Exception failure) {
            throw new IllegalStateException("The broker's directory " + directory + " can't be prepared", failure);
        }
    }
}
