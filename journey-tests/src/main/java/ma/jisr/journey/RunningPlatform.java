package ma.jisr.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.jisr.local.platform.Names;
import ma.jisr.local.platform.Platform;
import ma.jisr.local.platform.PlatformSettings;

/**
 * A platform of one's own: the real processes on free ports, with the sample programmes and further ones that differ from
 * the first only in their code and their places.
 */
public final class RunningPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path HOME = home();

    private final Platform platform;
    private final Path data;

    private RunningPlatform(Platform platform, Path data) {
        this.platform = platform;
        this.data = data;
    }

    /** @param placesByProgramme how many places each further programme has in each of its provinces */
    public static RunningPlatform start(String name, Map<String, Integer> placesByProgramme) {
        return start(name, placesByProgramme, Map.of());
    }

    /** @param environment more variables for every service */
    public static RunningPlatform start(
            String name, Map<String, Integer> placesByProgramme, Map<String, String> environment) {
        try {
            Path data = Files.createTempDirectory("jisr-" + name + "-");
            PlatformSettings settings = PlatformSettings.anywhere(HOME, data.resolve("data"))
                    .with(Names.FUNDING, "JISR_PROGRAMMES_LOAD", directory(programmes(data, placesByProgramme)))
                    .with(Names.INCUBATOR, "JISR_INCUBATORS_LOAD", directory(incubators(data)) + "*.json");
            for (Map.Entry<String, String> variable : environment.entrySet()) {
                for (String service : Names.SERVICES) {
                    settings = settings.with(service, variable.getKey(), variable.getValue());
                }
            }
            return new RunningPlatform(Platform.start(settings, PATIENCE, System.out), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The repository whose jars run. */
    public static Path home() {
        Path here = Path.of(System.getProperty("jisr.home", "")).toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }

    private static String directory(Path path) {
        return "file:" + path + "/";
    }

    private static Path programmes(Path data, Map<String, Integer> placesByProgramme) throws IOException {
        Path samples = HOME.resolve("funding-service/src/main/resources/programmes");
        Path directory = Files.createDirectories(data.resolve("programmes"));
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        String women = Files.readString(samples.resolve("jisr-marrakech-safi.yaml"));
        for (Map.Entry<String, Integer> programme : placesByProgramme.entrySet()) {
            Files.writeString(
                    directory.resolve(programme.getKey() + ".yaml"),
                    women.replace("code: jisr-marrakech-safi", "code: " + programme.getKey())
                            .replaceAll(
                                    "places: \\d+, amountCentimes: [\\d_]+",
                                    "places: " + programme.getValue() + ", amountCentimes: 100_000_000_000"));
        }
        return directory;
    }

    /** The sample's incubators with room for everybody, so that places are what is short. */
    private static Path incubators(Path data) throws IOException {
        Path sample = HOME.resolve("incubator-service/src/main/resources/incubators/marrakech-safi.json");
        Path directory = Files.createDirectories(data.resolve("incubators"));
        Files.writeString(
                directory.resolve("incubators.json"),
                Files.readString(sample).replaceAll("\"capacity\": \\d+", "\"capacity\": 100000"));
        return directory;
    }

    public String gateway() {
        return platform.url(Names.GATEWAY);
    }

    /** The address of a process itself, past the gateway. */
    public String url(String process) {
        return platform.url(process);
    }

    /** Where the embedded database keeps its files. */
    public Path databaseFiles() {
        return data.resolve("data").resolve(Names.DATABASE);
    }

    public String inbox() {
        return platform.url(Names.INBOX);
    }

    public String kafka() {
        return platform.kafka();
    }

    public String mongodb() {
        return platform.mongodb("");
    }

    public int smpp() {
        return platform.ports().smpp();
    }

    /** SIGKILL; it is started again. */
    public void kill(String process) {
        platform.kill(process);
    }

    /** Everything that every process has logged so far. */
    public List<String> logLines() {
        List<String> lines = new ArrayList<>();
        for (String process : Stream.concat(Names.INFRASTRUCTURE.stream(), Names.SERVICES.stream())
                .toList()) {
            try {
                Files.readAllLines(platform.log(process)).forEach(line -> lines.add(process + ": " + line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Ends all processes; the logs stay where they are until the machine's temporary files go. */
    @Override
    public void close() {
        platform.close();
        deleteData();
    }

    private void deleteData() {
        for (String infrastructure : Names.INFRASTRUCTURE) {
            Path directory = data.resolve("data").resolve(infrastructure);
            if (Files.exists(directory)) {
                org.springframework.util.FileSystemUtils.deleteRecursively(directory.toFile());
            }
        }
    }
}
