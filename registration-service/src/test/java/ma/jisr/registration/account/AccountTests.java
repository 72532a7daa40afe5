package ma.jisr.registration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTests {

    private static final Address PHONE = new Address(Channel.SMS, "+212612345678");
    private static final Address EMAIL = new Address(Channel.EMAIL, "officer@jisr.local");

    @Test
    void tellsWhereItsHolderIsReachedWhenItIsOpenedAndWhenThatChanges() {
        var opened = Account.opened("id", PHONE, Language.AR);
        assertThat(opened.facts()).containsExactly(new ContactChanged("id", "+212612345678", null, Language.AR));

        var same = opened.state().reachedAt("+212612345678", null, null);
        assertThat(same.facts()).isEmpty();
        var changed = opened.state().reachedAt(null, "a@example.ma", Language.FR);
        assertThat(changed.facts())
                .containsExactly(new ContactChanged("id", "+212612345678", "a@example.ma", Language.FR));
    }

    @Test
    void givesStaffRightsOnlyToAProvenAddress() {
        GrantingRights rights = new GrantingRights(new StaffSettings(
                List.of(new StaffSettings.Member("Officer@jisr.local", List.of("OFFICER"), List.of("161")))));
        Account officer = Account.opened("officer", EMAIL, Language.FR).state();
        Account pretender = Account.opened("other", PHONE, Language.AR)
                .state()
                .reachedAt(null, "officer@jisr.local", null)
                .state();

        assertThat(rights.of(officer)).isEqualTo(new Rights(List.of("OFFICER"), List.of("161")));
        assertThat(rights.of(pretender)).isEqualTo(Rights.OF_APPLICANTS);
    }
}
