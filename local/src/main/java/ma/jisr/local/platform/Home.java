package ma.jisr.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository whose jars are run. */
public record Home(Path path) {

    /** As the script says. */
    static Home ofScript() {
        return new Home(Path.of(System.getProperty("jisr.home", "")).toAbsolutePath());
    }

    Path jar(String service) {
        Path jar = path.resolve(service).resolve("target").resolve(service + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new Refusal(jar + " isn't there. Build it: mvn package");
        }
        return jar;
    }

    Path data() {
        return path.resolve(".jisr");
    }
}
