package ma.jisr.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CastTests {

    private final List<Person> people = Cast.imagine(500, "417");

    @Test
    void hasAsManyPeopleAsAskedForInFourParts() {
        assertThat(people).hasSize(500).extracting(Person::part).contains(Part.values());
    }

    @Test
    void hasNobodyTwice() {
        assertThat(people).extracting(Person::phone).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(Person::nationalId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]{1,2}\\d{1,6}"));
        assertThat(people).extracting(Person::rib).doesNotHaveDuplicates();
    }

    @Test
    void givesEverybodyAnAccountThatChecks() {
        assertThat(people)
                .extracting(Person::rib)
                .allMatch(rib -> rib.matches("\\d{24}"))
                .allMatch(rib -> new BigInteger(rib).mod(BigInteger.valueOf(97)).signum() == 0);
    }

    @Test
    void typesAmountsThatAddUp() {
        assertThat(people).allSatisfy(person -> {
            Object project = person.registration("any").get("project");
            assertThat(project)
                    .isInstanceOfSatisfying(
                            Map.class,
                            amounts -> assertThat(number(amounts, "requested")
                                            + number(amounts, "ownCash")
                                            + number(amounts, "ownInKind"))
                                    .isEqualTo(number(amounts, "cost")));
        });
    }

    @Test
    void readsTheDefinitionOfEveryPart() {
        for (Part part : Part.values()) {
            assertThat(part.definition("417", 188))
                    .contains("code: " + part.code("417"))
                    .doesNotContain("{code}", "{places}");
        }
    }

    private static long number(Map<?, ?> amounts, String field) {
        return ((Number) amounts.get(field)).longValue();
    }
}
