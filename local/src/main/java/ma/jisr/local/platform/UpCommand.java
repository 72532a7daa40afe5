package ma.jisr.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./jisr up}: starts everything and stays, or leaves a supervisor behind that does. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Build what isn't built, and start everything.")
final class UpCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Mixin
    private Options options = new Options();

    @Option(
            names = {"-d", "--detach"},
            description = "Return when all is healthy, and leave it running.")
    private boolean detach;

    @Option(names = "--port-offset", paramLabel = "N", description = "Added to every port (default: 0).")
    private int offset;

    private final Console console = new Console(System.out);

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        PlatformSettings settings =
                new PlatformSettings(Home.ofScript().path(), options.data().path(), Ports.withOffset(offset), Map.of());
        try {
            return detach ? detach(settings, start) : stay(settings, start);
        } catch (Platform.AlreadyRunning already) {
            console.say(already.getMessage() + " See: ./jisr status");
            return 0;
        }
    }

    private int stay(PlatformSettings settings, long start) throws InterruptedException {
        Platform platform = Platform.prepare(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform), "end"));
        console.say("Starting, with the data in " + settings.data());
        List<String> missing = platform.run(PATIENCE);
        if (missing.isEmpty()) {
            new Welcome(settings)
                    .lines(Duration.ofNanos(System.nanoTime() - start))
                    .forEach(console::say);
        } else {
            console.say("Not healthy after %d s: %s. They go on trying; see: ./jisr logs %s"
                    .formatted(PATIENCE.toSeconds(), String.join(", ", missing), missing.getFirst()));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void end(Platform platform) {
        console.say("Ending, the services first");
        platform.close();
        console.say("Ended; the data stays.");
    }

    private int detach(PlatformSettings settings, long start) throws InterruptedException {
        Platform.prepare(settings, console).close();
        DataDirectory data = options.data();
        LogFile log = new LogFile(data.log("platform"));
        long from = log.size();
        Process supervisor = ProcessSpec.start(supervisorCommand(settings), Map.of(), log.path());
        console.say("Starting in the background, with the data in " + settings.data());
        Optional<PlatformState> state = awaitHealth(data, supervisor);
        if (state.isPresent()) {
            state.get().processes().forEach(process -> console.say("  " + process.name() + " is healthy"));
            new Welcome(settings)
                    .lines(Duration.ofNanos(System.nanoTime() - start))
                    .forEach(console::say);
            return 0;
        }
        console.say(supervisor.isAlive() ? "Not healthy in time; it goes on trying:" : "It has ended:");
        console.say(log.read(from, log.size()));
        return 1;
    }

    private static Optional<PlatformState> awaitHealth(DataDirectory data, Process supervisor)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (supervisor.isAlive() && System.nanoTime() < deadline) {
            Optional<PlatformState> state = PlatformState.read(data)
                    .filter(read -> read.pid() == supervisor.pid())
                    .filter(PlatformState::isHealthy);
            if (state.isPresent()) {
                return state;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return Optional.empty();
    }

    private List<String> supervisorCommand(PlatformSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Java.executable(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dfile.encoding=UTF-8",
                "-Djisr.home=" + settings.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Jisr.class.getName(),
                "up"));
        command.addAll(List.of("--data", settings.data().toString(), "--port-offset", String.valueOf(offset)));
        return command;
    }
}
