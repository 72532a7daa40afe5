package ma.jisr.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrashPointsTests {

    private static final Pattern POINT = Pattern.compile("CrashPoints\\.at\\(\"([^\"]+)\"\\)");
    private static final Path MAIN = Path.of("src/main/java/ma/jisr/funding");
    private static final Path TESTS = Path.of("src/test/java/ma/jisr/funding");

    /** A gap between two writes that is named, but at which no test dies, would be a promise that nobody keeps. */
    @Test
    void haveEachATestThatDiesThere() {
        String tests = String.join("\n", sources(TESTS).toList());

        assertThat(Stream.of("payment", "transfer", "cheque")
                        .flatMap(feature -> sources(MAIN.resolve(feature)))
                        .flatMap(source -> POINT.matcher(source).results())
                        .map(MatchResult::group)
                        .map(call -> call.substring(call.indexOf('"'), call.lastIndexOf('"') + 1)))
                .hasSizeGreaterThan(15)
                .allSatisfy(point -> assertThat(tests).contains(point));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(CrashPointsTests::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
