package ma.jisr.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ledger reads every fact that it books from its example. */
class LedgerFactTests {

    /** As the starter reads facts. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Class<?>> facts() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> group : LedgerFact.class.getPermittedSubclasses()) {
            records.addAll(List.of(group.getPermittedSubclasses()));
        }
        return records.stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsTheExample(Class<? extends LedgerFact> type) {
        LedgerFact fact = json.readValue(Contracts.example(type.getSimpleName()), type);

        assertThat(fact).hasNoNullFieldsOrProperties();
        if (fact instanceof LedgerFact.OfPayment payment) {
            assertThat(payment.amountCentimes()).isPositive();
        }
    }

    @Test
    void readsWhatACommitteeMoved() {
        assertThat(json.readValue(Contracts.example("PlacesReallocated"), LedgerFact.PlacesReallocated.class)
                        .moves())
                .containsExactly(new LedgerFact.Move("351", "161", 1_200_000_00));
    }
}
