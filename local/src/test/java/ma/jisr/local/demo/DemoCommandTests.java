package ma.jisr.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTests {

    private static final List<String> LINES = List.of(
            Samples.json(Outcome.ELIGIBLE, "PLACE_ALLOCATED", "E1", "+212610000001"),
            Samples.json(Outcome.ELIGIBLE, "WAITLISTED", "E2", "+212610000002"),
            Samples.json(Outcome.INELIGIBLE, "INELIGIBLE", "E3", "+212610000003"),
            Samples.json(Outcome.REVIEW, "UNDER_REVIEW", "E4", "+212610000004"),
            Samples.json(Outcome.INVALID, "INVALID", "E5", "+212610000005"),
            Samples.json(Outcome.INVALID, "PLACE_ALLOCATED", "E6", "+33612345678"),
            Samples.json(Outcome.DUPLICATE, "PLACE_ALLOCATED", "E1", "+212610000001"));

    @TempDir
    private Path folder;

    private FakePlatform platform;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void answersZeroWhenEveryLineComesOutAsExpected() throws IOException {
        assertThat(demo(file(LINES))).as(out.toString()).isZero();
        assertThat(out.toString()).contains("7 of 7 registrations came out as expected.", "SMS");
        assertThat(platform.messages()).isNotEmpty().allMatch(text -> text.contains("رمزك"));
    }

    @Test
    void signsInOncePerPhone() throws IOException {
        demo(file(LINES));
        assertThat(platform.codeRequests).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void sendsAPersonsSecondLineAfterHerFirst() throws IOException {
        demo(file(LINES));
        assertThat(platform.steps).hasSize(12).containsSubsequence("draft E1", "submit E1", "draft E1", "submit E1");
    }

    @Test
    void comesBackWhenAskedToWait() throws IOException {
        platform.refusalsLeft.set(5);
        assertThat(demo(file(LINES))).as(out.toString()).isZero();
    }

    @Test
    void answersOneAndSaysWhyWhenALineDiffers() throws IOException {
        assertThat(demo(file(List.of(Samples.json(Outcome.ELIGIBLE, "INELIGIBLE", "E1", "+212610000001")))))
                .isEqualTo(1);
        assertThat(out.toString()).contains("ELIGIBLE", "INELIGIBLE; woman: Only women.");
    }

    @Test
    void saysThatTheFileWasSentBefore() throws IOException {
        Path file = file(LINES.subList(0, 4));
        demo(file);
        assertThat(demo(file)).isEqualTo(1);
        assertThat(out.toString()).contains("this file was sent to this platform before", "./jisr reset");
    }

    @Test
    void saysWhichLineIsNotJson() throws IOException {
        assertThat(demo(file(List.of(LINES.get(0), "{nonsense")))).isEqualTo(2);
        assertThat(err.toString()).contains("Line 2 is not JSON");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(demo(folder.resolve("nowhere.jsonl"))).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.jsonl");
    }

    @Test
    void saysHowToStartThePlatformWhenNothingAnswers() throws IOException {
        platform.close();
        assertThat(demo(file(LINES))).isEqualTo(2);
        assertThat(err.toString()).contains("./jisr up");
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("samples.jsonl"), lines);
    }

    private int demo(Path file) {
        String base = platform.uri().toString();
        return new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(file.toString(), "--url", base, "--inbox", base, "--patience", "10");
    }
}
