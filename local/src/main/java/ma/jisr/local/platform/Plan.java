package ma.jisr.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.local.broker.BrokerProcess;
import ma.jisr.local.database.DatabaseProcess;
import ma.jisr.local.inbox.InboxProcess;

/** Which processes make the platform, each with its command and its settings. */
final class Plan {
    private static final String SMPP_SYSTEM_ID = "jisr";
    private static final String SMPP_PASSWORD = "jisr";
    private static final Duration SERVICE_ENDS_WITHIN = Duration.ofSeconds(20);
    private static final Duration INFRASTRUCTURE_ENDS_WITHIN = Duration.ofSeconds(15);
    private static final int SERVICE_HEAP_MIB = 160;

    private final PlatformSettings settings;
    private final DataDirectory data;
    private final Ports ports;
    private final FastStart fastStart;

    Plan(PlatformSettings settings, FastStart fastStart) {
        this.settings = settings;
        this.data = DataDirectory.at(settings.data());
        this.ports = settings.ports();
        this.fastStart = fastStart;
    }

    /** Infrastructure first, as services wait for it. */
    List<List<ProcessSpec>> tiers() {
        return List.of(
                List.of(
                        infrastructure(Names.DATABASE, DatabaseProcess.class, 1024, databaseArguments()),
                        infrastructure(Names.BROKER, BrokerProcess.class, 512, brokerArguments()),
                        infrastructure(Names.INBOX, InboxProcess.class, 256, inboxArguments())),
                Names.SERVICES.stream().map(this::service).toList());
    }

    String mongodb(String database) {
        return "mongodb://localhost:" + ports.database() + '/' + database;
    }

    String kafka() {
        return "localhost:" + ports.broker();
    }

    private List<String> databaseArguments() {
        return List.of("--port", text(ports.database()), "--data", dataOf(Names.DATABASE));
    }

    private List<String> brokerArguments() {
        return List.of("--port", text(ports.broker()), "--data", dataOf(Names.BROKER));
    }

    private List<String> inboxArguments() {
        return List.of(
                "--http", text(ports.inbox()),
                "--smtp", text(ports.smtp()),
                "--smpp", text(ports.smpp()),
                "--system-id", SMPP_SYSTEM_ID,
                "--password", SMPP_PASSWORD,
                "--data", dataOf(Names.INBOX));
    }

    private ProcessSpec infrastructure(String name, Class<?> main, int heapMiB, List<String> arguments) {
        List<String> command = new ArrayList<>(Java.command(data.path(), name, heapMiB));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return spec(name, List.copyOf(command), Map.of(), INFRASTRUCTURE_ENDS_WITHIN);
    }

    private ProcessSpec service(String name) {
        return new ProcessSpec(
                name,
                ports.of(name),
                () -> serviceCommand(name),
                environment(name, serviceEnvironment(name)),
                data.log(name),
                Probe.of(name, ports.of(name)),
                SERVICE_ENDS_WITHIN);
    }

    private List<String> serviceCommand(String name) {
        List<String> command = Java.serviceCommand(data.path(), name, SERVICE_HEAP_MIB);
        command.addAll(fastStart.arguments(name));
        return command;
    }

    private ProcessSpec spec(String name, List<String> command, Map<String, String> environment, Duration endsWithin) {
        return new ProcessSpec(
                name,
                ports.of(name),
                () -> command,
                environment(name, environment),
                data.log(name),
                Probe.of(name, ports.of(name)),
                endsWithin);
    }

    private Map<String, String> environment(String name, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc would keep one for each thread and processor.
        environment.putAll(settings.environment().getOrDefault(name, Map.of()));
        return Map.copyOf(environment);
    }

    private Map<String, String> serviceEnvironment(String name) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "local",
                "SERVER_ADDRESS", "localhost", // The profile's secrets are no secrets.
                "SERVER_PORT", text(ports.of(name)),
                "JISR_KAFKA", kafka(),
                "JISR_MONGODB", mongodb(name.replace("-service", "")),
                "JISR_ISSUER", url(Names.GATEWAY),
                "JISR_JWKS", url(Names.REGISTRATION) + "/oauth2/jwks"));
        if (name.equals(Names.NOTIFICATION)) {
            environment.putAll(providers());
        }
        if (name.equals(Names.GATEWAY)) {
            environment.putAll(services());
        }
        return environment;
    }

    private Map<String, String> providers() {
        return Map.of(
                "JISR_SMTP_HOST",
                "localhost",
                "JISR_SMTP_PORT",
                text(ports.smtp()),
                "JISR_SMPP_HOST",
                "localhost",
                "JISR_SMPP_PORT",
                text(ports.smpp()),
                "JISR_SMPP_SYSTEM_ID",
                SMPP_SYSTEM_ID,
                "JISR_SMPP_PASSWORD",
                SMPP_PASSWORD);
    }

    private Map<String, String> services() {
        return Map.of(
                "JISR_REGISTRATION", url(Names.REGISTRATION),
                "JISR_FUNDING", url(Names.FUNDING),
                "JISR_INCUBATOR", url(Names.INCUBATOR),
                "JISR_NOTIFICATION", url(Names.NOTIFICATION));
    }

    String url(String process) {
        return "http://localhost:" + ports.of(process);
    }

    private String dataOf(String process) {
        return data.of(process).toString();
    }

    private static String text(int port) {
        return String.valueOf(port);
    }
}
