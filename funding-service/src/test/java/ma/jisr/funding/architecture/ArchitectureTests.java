package ma.jisr.funding.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ma.jisr.funding.architecture.offenders.allocation.AskingTheDatabase;
import ma.jisr.funding.architecture.offenders.allocation.Round;
import ma.jisr.funding.architecture.offenders.messaging.KnowingTheDatabase;
import ma.jisr.funding.architecture.offenders.messaging.KnowingTheWeb;
import ma.jisr.funding.architecture.offenders.persistence.Stores;
import ma.jisr.funding.architecture.offenders.programme.Going;
import ma.jisr.funding.architecture.offenders.web.SomeController;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ma.jisr.funding");

    @Test
    void seesTheServicesClasses() {
        assertThat(SERVICE.size()).isGreaterThan(50);
    }

    @Test
    void keepsTechnologyOutOfFeatures() {
        Rules.FEATURES_ARE_FREE_OF_TECHNOLOGY.check(SERVICE);
        fails(Rules.FEATURES_ARE_FREE_OF_TECHNOLOGY, AskingTheDatabase.class);
    }

    @Test
    void keepsAdaptersOutOfFeatures() {
        Rules.FEATURES_DO_NOT_KNOW_ADAPTERS.check(SERVICE);
        fails(Rules.FEATURES_DO_NOT_KNOW_ADAPTERS, AskingTheDatabase.class, Stores.class);
    }

    @Test
    void keepsAdaptersApart() {
        Rules.WEB_KNOWS_NO_OTHER_ADAPTER.check(SERVICE);
        fails(Rules.WEB_KNOWS_NO_OTHER_ADAPTER, SomeController.class, Stores.class);
        Rules.MESSAGING_KNOWS_NO_OTHER_ADAPTER.check(SERVICE);
        fails(Rules.MESSAGING_KNOWS_NO_OTHER_ADAPTER, KnowingTheWeb.class, SomeController.class);
        fails(Rules.MESSAGING_KNOWS_NO_OTHER_ADAPTER, KnowingTheDatabase.class, Stores.class);
        Rules.PERSISTENCE_KNOWS_NO_OTHER_ADAPTER.check(SERVICE);
        fails(Rules.PERSISTENCE_KNOWS_NO_OTHER_ADAPTER, Stores.class, SomeController.class);
    }

    @Test
    void keepsFeaturesFreeOfCycles() {
        Rules.FEATURES_ARE_FREE_OF_CYCLES.check(SERVICE);
        fails(Rules.FEATURES_ARE_FREE_OF_CYCLES, Going.class, Round.class);
    }

    @Test
    void keepsMoneyOutOfFloatingPoint() {
        Rules.NO_FLOATING_POINT.check(SERVICE);
        fails(Rules.NO_FLOATING_POINT, Round.class);
    }

    private static void fails(ArchRule rule, Class<?>... offenders) {
        JavaClasses classes = new ClassFileImporter().importClasses(offenders);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }
}
