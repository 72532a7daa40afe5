package ma.jisr.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import ma.jisr.funding.language.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeYamlTests {

    static List<ProgrammeVersion> samples() {
        return new ProgrammeFiles().readAll("classpath:programmes/");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsASampleAsItWroteIt(ProgrammeVersion programme) {
        assertThat(read(ProgrammeYaml.write(programme))).isEqualTo(programme);
    }

    /** Whatever looks like a number, a date or a truth stays a text; quotes, colons and lines stay where they are. */
    @Property(tries = 300)
    void readsAnyTextsAsItWroteThem(@ForAll("texts") Text name, @ForAll("words") String shown) {
        ProgrammeVersion model = samples().getFirst();
        ProgrammeVersion programme = new ProgrammeVersion(
                model.code(),
                3,
                name,
                model.audience(),
                model.category(),
                model.opensOn(),
                null,
                model.selection(),
                model.instrument(),
                model.ceilingCentimes(),
                model.sharePercent(),
                model.conventions(),
                List.of(new ProvinceBudget("041", null, 1), new ProvinceBudget("161", 0, Long.MAX_VALUE)),
                List.of(new Rule("a", 1, shown, true, List.of(shown), name, null, name)),
                List.of(new Tranche(40, "allocated"), new Tranche(60, "null")),
                List.of(),
                new Delays(1, 7, 0, null, null, null));

        assertThat(read(ProgrammeYaml.write(programme))).isEqualTo(programme);
    }

    @Provide
    Arbitrary<Text> texts() {
        Arbitrary<String> each = words();
        return Combinators.combine(each, each, each, each).as(Text::new);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> tricky = Arbitraries.of(
                "041",
                "2026-01-01",
                "yes",
                "null",
                "~",
                "- a",
                "a: b",
                "# no",
                "'",
                "\"",
                "1_000",
                "{}",
                "*a",
                "&a",
                "!!a",
                "a\nb\n",
                " a ",
                "%a",
                "@a",
                "0x1F",
                "1e3",
                ".inf",
                "ⵊⵉⵙⵔ: ⵜⴰ",
                "جسر #1");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\n', '\t', 'é', 'ⵣ', 'ج', '’', '\u00a0')
                .ofMinLength(1)
                .ofMaxLength(200);
        return Arbitraries.oneOf(tricky, any).filter(text -> !text.isBlank());
    }

    @Test
    void refusesAliasesThatGrow() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        refused(bomb.toString());
    }

    @Test
    void refusesTagsThatMakeObjects() {
        refused("!!java.net.URL [\"http://localhost\"]");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        refused("name: " + "x".repeat(ProgrammeYaml.LONGEST));
        refused("[".repeat(100) + "]".repeat(100));
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        refused("code: a\ncode: b\n");
    }

    private static void refused(String text) {
        assertThatExceptionOfType(YAMLException.class).isThrownBy(() -> ProgrammeYaml.tree(text));
    }

    private static ProgrammeVersion read(String text) {
        return JsonMapper.shared().convertValue(ProgrammeYaml.tree(text), ProgrammeVersion.class);
    }
}
