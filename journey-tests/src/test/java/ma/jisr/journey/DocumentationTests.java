package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class, file, link, port and command that the documents name exists. */
class DocumentationTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.{}-]+)+/?");
    private static final Pattern PORT = Pattern.compile("localhost:(\\d{4,5})");
    private static final Pattern COMMAND = Pattern.compile("\\./jisr ([a-z]+)");

    static Stream<Path> documents() {
        return files(".md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        assertThat(found(LINK, document).filter(link -> !link.matches("[a-z]+:.*")))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namedClassesExist(Path document) {
        Set<String> known = classes();
        assertThat(found(CODE, document).filter(code -> CLASS.matcher(code).matches()))
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namedFilesExist(Path document) {
        assertThat(found(CODE, document).filter(DocumentationTests::startsInTheRepository))
                .allSatisfy(file -> assertThat(List.of(ROOT.resolve(file), document.resolveSibling(file)))
                        .anyMatch(Files::exists));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namedPortsAreThePlatforms(Path document) throws IOException {
        String launcher = sources("local/src/main/java");
        assertThat(found(PORT, document))
                .allSatisfy(port -> assertThat(launcher).contains(port));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namedCommandsExist(Path document) throws IOException {
        String commands = Files.readString(ROOT.resolve("jisr")) + sources("local/src/main/java");
        assertThat(found(COMMAND, document))
                .allSatisfy(
                        command -> assertThat(commands).containsPattern("\"" + command + "\"|\\b" + command + "\\)"));
    }

    @Test
    void wouldNoticeAClassThatDoesNotExist() {
        assertThat(classes()).contains("DocumentationTests").doesNotContain("PlacesAllocater");
        assertThat(CLASS.matcher("PlacesAllocater").matches()).isTrue();
    }

    private static boolean startsInTheRepository(String code) {
        return FILE.matcher(code).matches()
                && !code.contains("{")
                && !code.contains("target/")
                && Files.exists(ROOT.resolve(code.substring(0, code.indexOf('/'))));
    }

    private static Set<String> classes() {
        Set<String> names = files(".java")
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        files(".schema.json")
                .map(path -> path.getFileName().toString().replaceAll("\\..*", ""))
                .forEach(names::add);
        names.addAll(List.of("MongoDB", "JUnit", "AsyncAPI", "OpenAPI", "ArchUnit"));
        return names;
    }

    private static Stream<String> found(Pattern pattern, Path document) {
        try {
            String prose = Files.readString(document);
            return pattern.matcher(prose)
                    .results()
                    .map(result -> result.group(1))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources(String folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(path));
            }
        }
        return all.toString();
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths
                    .filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !ROOT.relativize(path).toString().matches("(.*/)?(target|\\.jisr|\\.git)/.*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
