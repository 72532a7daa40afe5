package ma.jisr.notification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import ma.jisr.notification.code.CodePurpose;
import ma.jisr.notification.code.HandoverCodeIssued;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.contact.AboutApplicant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.funding.FundingFact;
import ma.jisr.notification.incubator.IncubatorFact;
import ma.jisr.notification.registration.RegistrationFact;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Template;
import ma.jisr.notification.template.Templates;
import ma.jisr.starter.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table, fed with the agreed examples of every fact that this service listens to. */
class RulesTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What rules and officers have to say has its own limit. */
    private static final Set<Class<?>> LONGER = Set.of(ma.jisr.notification.funding.ApplicantFoundIneligible.class);

    private final Templates templates = new Templates();
    private final Rules rules = new Rules(templates);

    static Stream<Class<?>> factsAboutApplicants() {
        return Stream.of(RegistrationFact.class, FundingFact.class, IncubatorFact.class)
                .flatMap(topic -> Stream.of(topic.getPermittedSubclasses()))
                .filter(AboutApplicant.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("factsAboutApplicants")
    void haveAMessageForEveryFactThatTheServiceListensTo(Class<? extends Fact> type) {
        Fact fact = example(type);
        Rule<?> rule = rules.of(fact);
        Template template = templates.get(rule.template());

        assertThat(rule.channelsOf(fact)).contains(Channel.SMS, Channel.EMAIL);
        assertThat(rule.variablesOf(fact).keySet()).isEqualTo(template.variables());
        for (Language language : Language.values()) {
            assertThat(template.sms(language, rule.variablesOf(fact), 160)).doesNotContain("{", "}");
            assertThat(template.email(language, rule.variablesOf(fact)).text()).doesNotContain("{", "}");
        }
    }

    /** 67 characters are a part, and two are paid for. */
    @ParameterizedTest
    @MethodSource("factsAboutApplicants")
    void takeTwoPartsAtMostInArabicAndAmazigh(Class<? extends Fact> type) {
        Fact fact = example(type);
        Rule<?> rule = rules.of(fact);

        for (Language language : List.of(Language.ARABIC, Language.AMAZIGH)) {
            String sms = templates.get(rule.template()).sms(language, rule.variablesOf(fact), 160);
            if (!LONGER.contains(type)) {
                assertThat(sms.length()).as(sms).isLessThanOrEqualTo(134);
            }
        }
    }

    @Test
    void tellWhereAndWhenAChequeIsHandedOver() {
        assertThat(sms("ChequeAssigned", ma.jisr.notification.funding.ChequeAssigned.class))
                .isEqualTo("Jisr : remise du chèque 4402117 le 18/04/2026, Maison de la culture d’Imintanoute. "
                        + "Venez avec votre CIN et votre téléphone (JSR-9FN2KYVE).");
        assertThat(sms("PlaceOffered", ma.jisr.notification.funding.PlaceOffered.class))
                .as("in Morocco, which in Ramadan has UTC")
                .contains("avant le 09/03/2026 22:59");
        Fact due = example(ma.jisr.notification.funding.RepaymentDue.class);
        assertThat(templates
                        .get("repayment-due")
                        .sms(Language.ENGLISH, rules.of(due).variablesOf(due), 160))
                .contains("25,000 MAD", "18 June 2026");
    }

    @Test
    void sendAHandoverCodeToHerPhoneOnly() {
        HandoverCodeIssued issued = JSON.readValue(Contracts.example("HandoverCodeIssued"), HandoverCodeIssued.class);

        assertThat(rules.of(issued).channelsOf(issued)).containsExactly(Channel.SMS);
        assertThat(templates.get(rules.of(issued).template()).variables()).containsExactly("cheque", "code", "minutes");
        assertThat(issued.toString()).doesNotContain(issued.sealed());
    }

    @Test
    void sendACodeTheWayItWasAskedFor() {
        OneTimeCodeIssued issued = JSON.readValue(Contracts.example("OneTimeCodeIssued"), OneTimeCodeIssued.class);

        assertThat(rules.of(issued).channelsOf(issued)).containsExactly(Channel.SMS);
        assertThat(rules.of(issued).template()).isEqualTo("one-time-code");
    }

    @Test
    void haveATextOfItsOwnForConsent() {
        OneTimeCodeIssued issued =
                JSON.readValue(Contracts.example("OneTimeCodeIssued-consent"), OneTimeCodeIssued.class);

        assertThat(issued.purpose()).isEqualTo(CodePurpose.CONSENT);
        assertThat(templates.get(Rules.CONSENT_CODE).variables())
                .isEqualTo(templates.get(Rules.ONE_TIME_CODE).variables());
    }

    @Test
    void tellTheReasonsOfTheRulesThatDoNotHoldAndNoOthers() {
        Fact fact = example(ma.jisr.notification.funding.ApplicantFoundIneligible.class);
        Rule<?> rule = rules.of(fact);

        assertThat(templates.get(rule.template()).sms(Language.FRENCH, rule.variablesOf(fact), 160))
                .isEqualTo("Jisr : votre demande JSR-4HT8WPRC n'est pas retenue : "
                        + "L'âge est de 61 ans ; il doit être de 18 à 60 ans.");
    }

    @Test
    void tellAmountRankAndIncubator() {
        assertThat(sms("PlaceAllocated", ma.jisr.notification.funding.PlaceAllocated.class))
                .contains("50 000 MAD");
        assertThat(sms("ApplicantWaitlisted", ma.jisr.notification.funding.ApplicantWaitlisted.class))
                .contains("rang 1");
        assertThat(sms("BeneficiaryPlaced", ma.jisr.notification.incubator.BeneficiaryPlaced.class))
                .contains("Maison de l'entreprise d'Imintanoute");
    }

    private String sms(String name, Class<? extends Fact> type) {
        Fact fact = example(type);
        Rule<?> rule = rules.of(fact);
        assertThat(type.getSimpleName()).isEqualTo(name);
        return templates.get(rule.template()).sms(Language.FRENCH, rule.variablesOf(fact), 160);
    }

    private static Fact example(Class<? extends Fact> type) {
        return JSON.readValue(Contracts.example(type.getSimpleName()), type);
    }
}
