package ma.jisr.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
    private static final Pattern COMMAND = Pattern.compile("\\./jisr ([a-z]+(?:-[a-z]+)*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]+)]\\[([^\\[\\]]*)]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\[\\]]+)]: (\\S+)$");
    private static final Pattern TEST_NAME = Pattern.compile("`([a-z]+[A-Z]\\w*)`");

    private static final Path CHECKLIST = ROOT.resolve("docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([a-z ]+) \\| ([^|]+) \\|$");

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

    /** {@code [Name][]} or {@code [words][Name]}, with {@code [Name]: path} at the end of the page. */
    @ParameterizedTest
    @MethodSource("documents")
    void referencesLeadSomewhere(Path document) {
        Map<String, Path> definitions = definitions(document);
        assertThat(references(prose(document))).isEqualTo(definitions.keySet());
        assertThat(definitions.values()).allSatisfy(path -> assertThat(path).exists());
    }

    /** ASVS 5.0.0 has 70 requirements of level 1 and 183 of level 2. */
    @Test
    void checklistIsWholeAndSaysWhyInEachRow() {
        assertThat(rows()).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        assertThat(rows()).filteredOn(row -> row.group(2).equals("1")).hasSize(70);
        assertThat(rows()).filteredOn(row -> row.group(2).equals("2")).hasSize(183);
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.group(3)).isIn("held", "not held", "not applicable");
            assertThat(row.group(3).equals("held") ? links(row) : List.of(row.group(4)))
                    .isNotEmpty();
        });
    }

    @Test
    void checklistCountsItself() {
        assertThat(prose(CHECKLIST))
                .contains("| level 1 (70) | " + counted("1"))
                .contains("| level 2 (183) | " + counted("2"));
    }

    @Test
    void testsThatTheChecklistNamesAreWhereItSays() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(TEST_NAME.matcher(row.group(4)).results())
                        .allSatisfy(name -> assertThat(links(row))
                                .anySatisfy(file -> assertThat(prose(file)).contains("void " + name.group(1) + "("))));
    }

    @Test
    void wouldNoticeAClassThatDoesNotExist() {
        assertThat(classes()).contains("DocumentationTests").doesNotContain("PlacesAllocater");
        assertThat(CLASS.matcher("PlacesAllocater").matches()).isTrue();
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(prose(CHECKLIST)).results().toList();
    }

    private static String counted(String level) {
        return Stream.of("held", "not held", "not applicable")
                .map(state -> rows().stream()
                        .filter(row ->
                                row.group(2).equals(level) && row.group(3).equals(state))
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "", " |"));
    }

    private static List<Path> links(MatchResult row) {
        Map<String, Path> definitions = definitions(CHECKLIST);
        Stream<Path> direct = LINK.matcher(row.group(4)).results().map(link -> CHECKLIST.resolveSibling(link.group(1)));
        return Stream.concat(direct, references(row.group(4)).stream().map(definitions::get))
                .toList();
    }

    private static Set<String> references(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(2).isEmpty() ? found.group(1) : found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Path> definitions(Path document) {
        Map<String, Path> definitions = new TreeMap<>();
        DEFINITION
                .matcher(prose(document))
                .results()
                .forEach(found -> definitions.put(found.group(1), document.resolveSibling(found.group(2))));
        return definitions;
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
        return pattern.matcher(prose(document))
                .results()
                .map(result -> result.group(1))
                .distinct();
    }

    private static String prose(Path document) {
        try {
            return Files.readString(document);
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
