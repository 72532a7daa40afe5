package ma.jisr.notification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features first, technology last; each rule is shown to fail on a class that breaks it. */
class ArchitectureTests {

    private static final String ROOT = "ma.jisr.notification";
    private static final String BROKEN = "ma.jisr.notification.architecture.broken.";
    private static final String[] ADAPTERS = {"web", "messaging", "persistence", "delivery"};
    private static final String[] FEATURES = Stream.of(
                    "template",
                    "sms",
                    "contact",
                    "code",
                    "registration",
                    "funding",
                    "incubator",
                    "rules",
                    "message",
                    "sending")
            .flatMap(name -> Stream.of(ROOT + "." + name + "..", BROKEN + name + ".."))
            .toArray(String[]::new);

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
                    "org.springframework.mail..",
                    "jakarta.servlet..",
                    "jakarta.mail..",
                    "org.jsmpp..",
                    "ma.jisr.starter.persistence..",
                    "ma.jisr.starter.messaging..",
                    "ma.jisr.starter.web..",
                    "ma.jisr.starter.security..");

    private static final ArchRule FEATURES_KNOW_NO_ADAPTER = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(""));

    private static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static final ArchRule BROKEN_FEATURES_HAVE_NO_CYCLES =
            slices().matching(BROKEN + "(*)..").should().beFreeOfCycles();

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void keepsItsRules() {
        FEATURES_KNOW_NO_TECHNOLOGY.check(service);
        FEATURES_KNOW_NO_ADAPTER.check(service);
        FEATURES_HAVE_NO_CYCLES.check(service);
        Stream.of(ADAPTERS).forEach(adapter -> knowsNoOther(adapter).check(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.KnowsKafka", "message.KnowsMongo", "message.KnowsWeb", "message.KnowsSmpp"})
    void noticesAFeatureThatKnowsTechnology(String breaker) throws ClassNotFoundException {
        assertThat(isBroken(FEATURES_KNOW_NO_TECHNOLOGY, breaker)).isTrue();
    }

    @Test
    void noticesAFeatureThatKnowsAnAdapter() throws ClassNotFoundException {
        assertThat(isBroken(FEATURES_KNOW_NO_ADAPTER, "message.KnowsPersistence"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "messaging", "persistence", "delivery"})
    void noticesAnAdapterThatKnowsAnother(String adapter) throws ClassNotFoundException {
        assertThat(isBroken(knowsNoOther(adapter), adapter + ".KnowsAnother")).isTrue();
    }

    @Test
    void noticesACycle() {
        JavaClasses cycle = new ClassFileImporter().importPackages(BROKEN + "rules", BROKEN + "sms");

        assertThat(BROKEN_FEATURES_HAVE_NO_CYCLES.evaluate(cycle).hasViolation())
                .isTrue();
    }

    private static ArchRule knowsNoOther(String adapter) {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "." + adapter + "..", BROKEN + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(adapter));
    }

    private static String[] packages(String except) {
        return Stream.of(ADAPTERS)
                .filter(adapter -> !adapter.equals(except))
                .map(adapter -> ROOT + "." + adapter + "..")
                .toArray(String[]::new);
    }

    private static boolean isBroken(ArchRule rule, String breaker) throws ClassNotFoundException {
        JavaClasses classes = new ClassFileImporter().importClasses(Class.forName(BROKEN + breaker));
        return rule.evaluate(classes).hasViolation();
    }
}
