package ma.jisr.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.jisr.notification.sms.Encoding;
import ma.jisr.notification.sms.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {

    private static final Templates TEMPLATES = new Templates();

    static Stream<Template> all() {
        return TEMPLATES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void sayEverythingInEveryLanguage(Template template) {
        for (Language language : Language.values()) {
            Template.Text text = template.texts().get(language.code());
            assertThat(List.of(text.sms(), text.subject())).noneMatch(String::isBlank);
            assertThat(text.email()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(text.variables()).containsExactlyInAnyOrderElementsOf(template.variables());
            assertThat(SmsText.of(text.sms()).parts()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void fitTheCheaperAlphabetInFrenchAndEnglish(Template template) {
        for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
            assertThat(SmsText.of(template.texts().get(language.code()).sms()).encoding())
                    .isEqualTo(Encoding.GSM_7);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void markTheDirectionOfWriting(Language language) {
        Email email = TEMPLATES.get("review-requested").email(language, Map.of("reference", Words.same("JSR-1")));

        assertThat(email.html())
                .contains("lang=\"" + language.code() + "\"")
                .contains("dir=\"" + (language == Language.ARABIC ? "rtl" : "ltr") + "\"")
                .contains("<bdi>JSR-1</bdi>");
        assertThat(email.text()).contains("JSR-1").doesNotContain("<");
    }

    @Test
    void escapeWhatVariablesBring() {
        Map<String, Words> variables = Map.of(
                "reference", Words.same("JSR-1"),
                "incubator", Words.same("<script>alert('x')</script> & \u202Efils{code}"));
        Email email = TEMPLATES.get("beneficiary-placed").email(Language.FRENCH, variables);

        assertThat(email.html())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;  fils{code}")
                .doesNotContain("<script>")
                .doesNotContain("\u202E");
        assertThat(email.subject()).doesNotContain("\u202E");
    }

    @Test
    void refuseAMissingVariable() {
        assertThatThrownBy(() -> TEMPLATES.get("place-allocated").sms(Language.FRENCH, Map.of(), 160))
                .isInstanceOf(Template.MissingVariable.class)
                .hasMessageContaining("place-allocated");
    }

    @Test
    void areRefusedAtLoadIfTheyUseWhatTheyDoNotDeclare() {
        Template.Text good = new Template.Text("{reference}", "s", List.of("p"));
        Template.Text bad = new Template.Text("{reference} {amount}", "s", List.of("p"));
        Map<String, Template.Text> texts = new TreeMap<>(Map.of("ar", good, "fr", good, "en", good, "zgh", bad));

        assertThatThrownBy(() -> new Template("t", Map.of("reference", "x"), texts).check())
                .hasMessage("t in zgh uses [amount]");
        texts.remove("zgh");
        assertThatThrownBy(() -> new Template("t", Map.of("reference", "x"), texts).check())
                .hasMessage("t has no text in zgh");
    }

    @Test
    void shortenLongValuesForSms() {
        String sms = TEMPLATES
                .get("applicant-found-ineligible")
                .sms(
                        Language.FRENCH,
                        Map.of("reference", Words.same("JSR-1"), "reasons", Words.same("un mot ".repeat(40))),
                        30);

        assertThat(sms).endsWith("un mot un mot un mot un mot…");
    }

    @Test
    void writeAmountsAsPeopleReadThem() {
        assertThat(Amounts.of(5_000_000).in(Language.ARABIC)).isEqualTo("50\u00a0000");
        assertThat(Amounts.of(5_000_050).in(Language.FRENCH)).isEqualTo("50 000,50");
        assertThat(Amounts.of(5_000_000).in(Language.ENGLISH)).isEqualTo("50,000");
    }

    @Test
    void fallBackToFrenchThenArabic() {
        Words names = new Words(Map.of("ar", "دار", "fr", "Maison"));

        assertThat(names.in(Language.ARABIC)).isEqualTo("دار");
        assertThat(names.in(Language.AMAZIGH)).isEqualTo("Maison");
        assertThat(new Words(Map.of("ar", "دار")).in(Language.ENGLISH)).isEqualTo("دار");
    }
}
