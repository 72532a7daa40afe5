package ma.jisr.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script, in a directory of its own, with a mvn that only pretends. */
@Timeout(60)
class ScriptTests {
    private static final Path SCRIPT = Path.of("..", "jisr");
    private static final List<String> JARS = List.of(
            "gateway/target/gateway.jar",
            "registration-service/target/registration-service.jar",
            "funding-service/target/funding-service.jar",
            "incubator-service/target/incubator-service.jar",
            "notification-service/target/notification-service.jar",
            "local/target/local-1.jar");

    @TempDir
    private Path directory;

    private Path home;

    private record Result(int exitCode, String output) {}

    @BeforeEach
    void lay() throws IOException {
        home = directory.resolve("a b");
        Files.createDirectories(home.resolve("local/src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(SCRIPT, home.resolve("jisr"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void saysWhatToDoWhenNothingIsBuilt() throws Exception {
        Result result = run("exit 1", "status");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("Nothing is built here yet. Start with: ./jisr up");
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        Result result = run("exit 1", "fly");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("There is no command fly.", "Usage: ./jisr COMMAND");
    }

    @Test
    void showsTheProgressAndTheFailureOfABuild() throws Exception {
        Result result = run(
                "echo '[INFO] Building contracts 1 [2/9]'; echo '[INFO] Building local 1 [8/9]';"
                        + " echo '[ERROR] Local.java: cannot find symbol'; exit 1",
                "up");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("Building 2/9 contracts", "Building 8/9 local", "build.log", "cannot find symbol");
        assertThat(home.resolve("target/built")).doesNotExist();
    }

    @Test
    void buildsOnlyWhatHasChanged() throws Exception {
        String mvn = "echo built >> '" + home.resolve("builds") + "'; "
                + String.join("; ", JARS.stream().map(ScriptTests::pretend).toList());
        run(mvn, "up");
        run(mvn, "up");
        assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(1);
        Files.writeString(home.resolve("local/src/main/Changed.java"), "class Changed {}");
        run(mvn, "up");
        run(mvn, "up");
        assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(2);
    }

    private static String pretend(String jar) {
        return "mkdir -p $(dirname " + jar + ") && echo no jar > " + jar;
    }

    /** From another directory and through a link, which must not matter. */
    private Result run(String mvn, String... arguments) throws Exception {
        Path tools = Files.createDirectories(directory.resolve("tools"));
        Path fake = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\n" + mvn + '\n');
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        Path link = tools.resolve("jisr-link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, home.resolve("jisr"));
        List<String> command = new ArrayList<>(List.of(link.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
