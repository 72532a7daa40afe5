package ma.jisr.local.broker;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import ma.jisr.local.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The broker as a process: ready when its port is open, ended by SIGTERM, by kill -9 without loss. */
@CommandLine.Command(name = "broker", mixinStandardHelpOptions = true, description = "An Apache Kafka broker")
public final class BrokerProcess implements Callable<Integer> {

    @Option(names = "--host", defaultValue = "localhost", description = "Address to listen on (${DEFAULT-VALUE})")
    private String host = "";

    @Option(names = "--port", defaultValue = "9092", description = "Port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--controller-port", defaultValue = "0", description = "Port of the controller (0: any free one)")
    private int controllerPort;

    @Option(names = "--data", required = true, description = "Directory that holds the data")
    private Path data = Path.of("");

    public static void main(String[] arguments) {
        Logging.toConsole();
        System.exit(new CommandLine(new BrokerProcess()).execute(arguments));
    }

    @Override
    public Integer call() {
        Broker broker = Broker.start(new BrokerSettings(data.toAbsolutePath(), host, port, controllerPort));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close"));
        System.out.printf("Kafka broker ready on %s, data in %s%n", broker.bootstrapServers(), data);
        broker.awaitEnd();
        return 0;
    }
}
