package ma.jisr.funding.loan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What loans tell is the example to the letter; what they hear, they read from the example. */
class LoanFactTests {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<Class<?>> told() {
        return Stream.of(LoanFact.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> heard() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> each : MoneyFact.class.getPermittedSubclasses()) {
            records.addAll(each.isRecord() ? List.of(each) : List.of(each.getPermittedSubclasses()));
        }
        return records.stream();
    }

    /** Strict: a field of the example that the record lacks fails, and so does one that it has beyond. */
    @ParameterizedTest
    @MethodSource("told")
    void writesExactlyTheExample(Class<? extends LoanFact> type) {
        JsonMapper strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String example = Contracts.example(type.getSimpleName());

        LoanFact fact = strict.readValue(example, type);

        assertThat(json.readTree(json.writeValueAsString(fact)))
                .isEqualTo(json.readTree(example.replace(".000Z", "Z")));
        assertThat(fact).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @MethodSource("heard")
    void readsTheExample(Class<? extends MoneyFact> type) {
        JsonMapper tolerant = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        assertThat(tolerant.readValue(Contracts.example(type.getSimpleName()), type))
                .hasNoNullFieldsOrProperties();
    }
}
