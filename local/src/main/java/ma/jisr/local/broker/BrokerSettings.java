package ma.jisr.local.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where a broker listens and keeps its data; port 0 is any free one.
 *
 * <p>What it acknowledges it has handed to the operating system, so killing the process loses nothing; only a machine
 * that loses power may lose the last seconds, as with every single broker that doesn't flush each record.
 */
public record BrokerSettings(Path data, String host, int port, int controllerPort) {

    /** A broker on this machine, on any free ports. */
    public static BrokerSettings anywhere(Path data) {
        return new BrokerSettings(data, "localhost", 0, 0);
    }

    BrokerSettings withPorts(int free, int freeController) {
        return new BrokerSettings(
                data, host, port == 0 ? free : port, controllerPort == 0 ? freeController : controllerPort);
    }

    String bootstrapServers() {
        return host + ':' + port;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(addresses());
        properties.putAll(keeping());
        properties.putAll(latency());
        properties.putAll(memory());
        return properties;
    }

    private Map<String, String> addresses() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + bootstrapServers(),
                "log.dirs",
                data.toString());
    }

    /** One copy of everything, for ever; topics are made by the services that own them, with their own settings. */
    private static Map<String, String> keeping() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "12",
                "log.retention.ms", "-1",
                "offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE),
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /** A commit of offsets waits 5 ms for company by default, which four hops would pay four times. */
    private static Map<String, String> latency() {
        return Map.of("group.coordinator.append.linger.ms", "0", "group.initial.rebalance.delay.ms", "0");
    }

    /** Sized for one machine: few threads, few internal partitions, small index files and buffers. */
    private static Map<String, String> memory() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "4",
                "group.coordinator.threads", "1",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.cleaner.io.buffer.size", "262144");
    }
}
