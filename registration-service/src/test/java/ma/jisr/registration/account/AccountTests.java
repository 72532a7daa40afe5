package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Address PHONE = new Address(Channel.SMS, "+212612345678");
    private static final Address EMAIL = new Address(Channel.EMAIL, "officer@jisr.local");

    @Test
    void tellsWhereItsHolderIsReachedWhenItIsOpenedAndWhenThatChanges() {
        var opened = Account.opened("id", PHONE, Language.AR, NOON);
        assertThat(opened.facts()).containsExactly(new ContactChanged("id", "+212612345678", null, Language.AR, NOON));

        var same = opened.state().reachedAt("+212612345678", null, null, LATER);
        assertThat(same.facts()).isEmpty();
        var changed = opened.state().reachedAt(null, "a@example.ma", Language.FR, LATER);
        assertThat(changed.facts())
                .containsExactly(new ContactChanged("id", "+212612345678", "a@example.ma", Language.FR, LATER));
    }

    @Test
    void givesStaffRightsOnlyToAProvenAddress() {
        Rights ofOfficers = new Rights(List.of("OFFICER"), List.of("161"));
        GrantingRights rights = new GrantingRights(id -> Optional.of(ofOfficers));
        Account officer = Account.opened("officer", EMAIL, Language.FR, NOON).state();
        Account pretender = Account.opened("other", PHONE, Language.AR, NOON)
                .state()
                .reachedAt(null, "officer@jisr.local", null, LATER)
                .state();

        assertThat(rights.of(officer)).isEqualTo(ofOfficers);
        assertThat(rights.of(pretender)).isEqualTo(Rights.OF_APPLICANTS);
    }
}
