package ma.jisr.starter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.jisr.starter.persistence.StateCodec;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalComponentsTests {

    record Card(String person, @Personal String name, Home home, List<String> words) implements OfPerson {}

    record Home(String province, @Personal @Nullable LocalDate since) {}

    record Nobodys(@Personal String name) {}

    record Unfit(String person, @Personal int age) implements OfPerson {}

    @Test
    void takesPersonalValuesOutAndPutsThemBack() {
        StateCodec codec = new StateCodec();
        Card card = new Card("p", "Fatima", new Home("161", LocalDate.parse("2001-05-06")), List.of("x"));
        Document document = codec.toDocument(card);
        PersonalComponents personal = PersonalComponents.of(Card.class);

        Map<String, String> taken = personal.takeFrom(document);

        assertThat(taken).containsExactlyInAnyOrderEntriesOf(Map.of("name", "Fatima", "home.since", "2001-05-06"));
        assertThat(document.toJson())
                .doesNotContain("Fatima")
                .doesNotContain("2001")
                .contains("161");
        personal.putInto(document, taken);
        assertThat(codec.fromDocument(document, Card.class)).isEqualTo(card);
    }

    @Test
    void refusesWhatItCanNotKeepPrivate() {
        assertThatThrownBy(() -> PersonalComponents.of(Nobodys.class)).hasMessageContaining("whose");
        assertThatThrownBy(() -> PersonalComponents.of(Unfit.class)).hasMessageContaining("age");
        assertThat(PersonalComponents.of(String.class).isEmpty()).isTrue();
    }
}
