package ma.jisr.registration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import ma.jisr.registration.architecture.broken.account.KnowsAnAdapter;
import ma.jisr.registration.architecture.broken.account.KnowsKafka;
import ma.jisr.registration.architecture.broken.account.KnowsMongo;
import ma.jisr.registration.architecture.broken.account.KnowsRegistration;
import ma.jisr.registration.architecture.broken.account.KnowsSpringData;
import ma.jisr.registration.architecture.broken.account.KnowsWeb;
import ma.jisr.registration.architecture.broken.web.KnowsPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features first, technology last; each rule is shown to fail on a class that breaks it. */
class ArchitectureTests {

    private static final String WEB = "ma.jisr.registration..web..";
    private static final String MESSAGING = "ma.jisr.registration..messaging..";
    private static final String PERSISTENCE = "ma.jisr.registration..persistence..";
    private static final String[] FEATURES = {
        "..account..",
        "ma.jisr.registration.client..",
        "ma.jisr.registration.document..",
        "..geography..",
        "..programme..",
        "ma.jisr.registration.staff..",
        "ma.jisr.registration.registration..",
        "ma.jisr.registration.rights..",
        "ma.jisr.registration.funding..",
        "ma.jisr.registration.incubator.."
    };
    private static final String[] TECHNOLOGY = {
        "org.apache.kafka..",
        "org.springframework.kafka..",
        "org.springframework.cloud..",
        "org.springframework.messaging..",
        "org.springframework.data..",
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.security..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "ma.jisr.starter.persistence..",
        "ma.jisr.starter.messaging..",
        "ma.jisr.starter.web..",
        "ma.jisr.starter.security.."
    };

    private static final ArchRule FEATURES_KNOW_NO_TECHNOLOGY = none(FEATURES, TECHNOLOGY);
    private static final ArchRule FEATURES_KNOW_NO_ADAPTER = none(FEATURES, WEB, MESSAGING, PERSISTENCE);
    private static final ArchRule WEB_KNOWS_NO_OTHER_ADAPTER = none(new String[] {WEB}, MESSAGING, PERSISTENCE);
    private static final ArchRule MESSAGING_KNOWS_NO_OTHER_ADAPTER = none(new String[] {MESSAGING}, WEB, PERSISTENCE);
    private static final ArchRule PERSISTENCE_KNOWS_NO_OTHER_ADAPTER = none(new String[] {PERSISTENCE}, WEB, MESSAGING);
    private static final ArchRule OTHERS_KNOW_NO_REGISTRATION = none(
            new String[] {
                "..account..",
                "ma.jisr.registration.client..",
                "..geography..",
                "..programme..",
                "ma.jisr.registration.staff..",
                "ma.jisr.registration.funding..",
                "ma.jisr.registration.incubator.."
            },
            "ma.jisr.registration.registration..");
    private static final List<ArchRule> ALL = List.of(
            FEATURES_KNOW_NO_TECHNOLOGY,
            FEATURES_KNOW_NO_ADAPTER,
            WEB_KNOWS_NO_OTHER_ADAPTER,
            MESSAGING_KNOWS_NO_OTHER_ADAPTER,
            PERSISTENCE_KNOWS_NO_OTHER_ADAPTER,
            OTHERS_KNOW_NO_REGISTRATION);

    @Test
    void keepsItsRules() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("ma.jisr.registration");
        ALL.forEach(rule -> rule.check(service));
    }

    @ParameterizedTest
    @ValueSource(classes = {KnowsKafka.class, KnowsMongo.class, KnowsSpringData.class, KnowsWeb.class})
    void noticesAFeatureThatKnowsTechnology(Class<?> breaker) {
        assertBroken(FEATURES_KNOW_NO_TECHNOLOGY, breaker);
    }

    @Test
    void noticesAFeatureThatKnowsAnAdapter() {
        assertBroken(FEATURES_KNOW_NO_ADAPTER, KnowsAnAdapter.class);
    }

    @Test
    void noticesAnAdapterThatKnowsAnother() {
        assertBroken(WEB_KNOWS_NO_OTHER_ADAPTER, KnowsPersistence.class);
        assertBroken(
                MESSAGING_KNOWS_NO_OTHER_ADAPTER,
                ma.jisr.registration.architecture.broken.messaging.KnowsThePage.class);
        assertBroken(
                PERSISTENCE_KNOWS_NO_OTHER_ADAPTER,
                ma.jisr.registration.architecture.broken.persistence.KnowsThePage.class);
    }

    @Test
    void noticesAnAccountThatKnowsRegistrations() {
        assertBroken(OTHERS_KNOW_NO_REGISTRATION, KnowsRegistration.class);
    }

    private static ArchRule none(String[] packages, String... forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private static void assertBroken(ArchRule rule, Class<?> breaker) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breaker)).hasViolation())
                .isTrue();
    }
}
