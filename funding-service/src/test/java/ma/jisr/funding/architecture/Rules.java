package ma.jisr.funding.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The structure of the service; matched by package name anywhere, so that offenders made for the test count. */
final class Rules {

    private static final String[] ADAPTERS = {"..web..", "..messaging..", "..persistence.."};
    private static final String[] FEATURES = {
        "ma.jisr.funding..language..",
        "ma.jisr.funding..territory..",
        "ma.jisr.funding..programme..",
        "ma.jisr.funding..registration..",
        "ma.jisr.funding..eligibility..",
        "ma.jisr.funding..allocation..",
        "ma.jisr.funding..allotment..",
        "ma.jisr.funding..round..",
        "ma.jisr.funding..ledger..",
        "ma.jisr.funding..publication..",
        "ma.jisr.funding..calendar..",
        "ma.jisr.funding..payee..",
        "ma.jisr.funding..payment..",
        "ma.jisr.funding..transfer..",
        "ma.jisr.funding..cheque..",
        "ma.jisr.funding..appeal..",
        "ma.jisr.funding..loan..",
        "ma.jisr.funding..figures.."
    };

    static final ArchRule FEATURES_ARE_FREE_OF_TECHNOLOGY = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .resideOutsideOfPackages(ADAPTERS) // An adapter's part for a feature has the feature's name, too.
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "org.springframework.data..",
                    "org.springframework.kafka..",
                    "org.springframework.cloud..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.messaging..",
                    "jakarta.servlet..",
                    "ma.jisr.starter.persistence..",
                    "ma.jisr.starter.messaging..",
                    "ma.jisr.starter.web..",
                    "ma.jisr.starter.security..");

    static final ArchRule FEATURES_DO_NOT_KNOW_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .resideOutsideOfPackages(ADAPTERS) // An adapter's part for a feature has the feature's name, too.
            .should()
            .dependOnClassesThat(in("ma.jisr.funding", ADAPTERS));

    static final ArchRule WEB_KNOWS_NO_OTHER_ADAPTER = apart("..web..", "..messaging..", "..persistence..");
    static final ArchRule MESSAGING_KNOWS_NO_OTHER_ADAPTER = apart("..messaging..", "..web..", "..persistence..");
    static final ArchRule PERSISTENCE_KNOWS_NO_OTHER_ADAPTER = apart("..persistence..", "..web..", "..messaging..");

    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("ma.jisr.funding..(*)").should().beFreeOfCycles();

    static final ArchRule NO_FLOATING_POINT = noFields()
            .should()
            .haveRawType(describe(
                    "a binary floating-point number",
                    type -> type.isEquivalentTo(double.class)
                            || type.isEquivalentTo(float.class)
                            || type.isEquivalentTo(Double.class)
                            || type.isEquivalentTo(Float.class)));

    private Rules() {}

    private static ArchRule apart(String one, String... others) {
        return classes()
                .that()
                .resideInAPackage("ma.jisr.funding" + one)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(in("ma.jisr.funding", others)));
    }

    private static DescribedPredicate<JavaClass> in(String root, String... packages) {
        return describe("in another adapter", type -> {
            for (String each : packages) {
                if (type.getPackageName().startsWith(root)
                        && com.tngtech.archunit.core.domain.PackageMatcher.of(each)
                                .matches(type.getPackageName())) {
                    return true;
                }
            }
            return false;
        });
    }
}
