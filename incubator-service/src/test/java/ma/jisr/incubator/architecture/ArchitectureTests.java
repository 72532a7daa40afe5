package ma.jisr.incubator.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ma.jisr.incubator.architecture.broken.accreditation.KnowsPlacement;
import ma.jisr.incubator.architecture.broken.placement.KnowsKafka;
import ma.jisr.incubator.architecture.broken.placement.KnowsMongo;
import ma.jisr.incubator.architecture.broken.placement.KnowsWeb;
import ma.jisr.incubator.architecture.broken.web.KnowsPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features first, technology last; each rule is shown to fail on a class that breaks it. */
class ArchitectureTests {

    private static final String[] FEATURES = {
        "..geography..", "..accreditation..", "..placement..", "..incubator.funding..", "..incubator.registration.."
    };

    private static final ArchRule FEATURES_KNOW_NO_TECHNOLOGY = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "org.springframework.cloud..",
                    "org.springframework.messaging..",
                    "org.springframework.data..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "ma.jisr.starter.persistence..",
                    "ma.jisr.starter.messaging..",
                    "ma.jisr.starter.web..",
                    "ma.jisr.starter.security..");

    private static final ArchRule FEATURES_KNOW_NO_ADAPTER = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..messaging..", "..persistence..");

    private static final ArchRule WEB_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage("ma.jisr.incubator..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.jisr.incubator..messaging..", "ma.jisr.incubator..persistence..");

    private static final ArchRule MESSAGING_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage("ma.jisr.incubator..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.jisr.incubator..web..", "ma.jisr.incubator..persistence..");

    private static final ArchRule PERSISTENCE_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage("ma.jisr.incubator..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.jisr.incubator..web..", "ma.jisr.incubator..messaging..");

    private static final ArchRule ACCREDITATION_KNOWS_NO_PLACEMENT = noClasses()
            .that()
            .resideInAnyPackage("..accreditation..", "..geography..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..placement..", "..incubator.funding..", "..incubator.registration..");

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ma.jisr.incubator");

    @Test
    void keepsItsRules() {
        FEATURES_KNOW_NO_TECHNOLOGY.check(service);
        FEATURES_KNOW_NO_ADAPTER.check(service);
        WEB_KNOWS_NO_OTHER_ADAPTER.check(service);
        MESSAGING_KNOWS_NO_OTHER_ADAPTER.check(service);
        PERSISTENCE_KNOWS_NO_OTHER_ADAPTER.check(service);
        ACCREDITATION_KNOWS_NO_PLACEMENT.check(service);
    }

    @ParameterizedTest
    @ValueSource(classes = {KnowsKafka.class, KnowsMongo.class, KnowsWeb.class})
    void noticesAFeatureThatKnowsTechnology(Class<?> breaker) {
        assertThat(isBroken(FEATURES_KNOW_NO_TECHNOLOGY, breaker)).isTrue();
    }

    @Test
    void noticesAFeatureThatKnowsAnAdapter() {
        assertThat(isBroken(
                        FEATURES_KNOW_NO_ADAPTER,
                        ma.jisr.incubator.architecture.broken.placement.KnowsPersistence.class))
                .isTrue();
    }

    @Test
    void noticesAnAdapterThatKnowsAnother() {
        assertThat(isBroken(WEB_KNOWS_NO_OTHER_ADAPTER, KnowsPersistence.class)).isTrue();
        assertThat(isBroken(
                        MESSAGING_KNOWS_NO_OTHER_ADAPTER,
                        ma.jisr.incubator.architecture.broken.messaging.KnowsPersistence.class))
                .isTrue();
        assertThat(isBroken(
                        PERSISTENCE_KNOWS_NO_OTHER_ADAPTER,
                        ma.jisr.incubator.architecture.broken.persistence.KnowsMessaging.class))
                .isTrue();
    }

    @Test
    void noticesAccreditationThatKnowsPlacement() {
        assertThat(isBroken(ACCREDITATION_KNOWS_NO_PLACEMENT, KnowsPlacement.class))
                .isTrue();
    }

    private static boolean isBroken(ArchRule rule, Class<?> breaker) {
        return rule.evaluate(new ClassFileImporter().importClasses(breaker)).hasViolation();
    }
}
