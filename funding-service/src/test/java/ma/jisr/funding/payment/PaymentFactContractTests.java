package ma.jisr.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.programme.Instrument;
import ma.jisr.starter.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class PaymentFactContractTests {

    private static final PaymentTold BY_TRANSFER = new PaymentTold(
            "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d-1-1",
            "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
            "JSR-7K3MQ9XD",
            "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
            "jisr-marrakech-safi",
            "161",
            1,
            3_000_000,
            Instrument.Kind.GRANT,
            Instrument.Means.TRANSFER);
    private static final PaymentTold BY_CHEQUE = new PaymentTold(
            "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b-1-1",
            "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b",
            "JSR-9FN2KYVE",
            "0195a329-05e1-7b2c-84a7-9f8e7d6c5b4a",
            "himaya-tamasuk",
            "161",
            1,
            2_500_000,
            Instrument.Kind.GRANT,
            Instrument.Means.CHEQUE);

    /** As the starter writes facts. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<Fact> told() {
        return Stream.of(
                new PaymentApproved(
                        BY_TRANSFER,
                        1,
                        "0195b300-4d5e-7f60-8172-8394a5b6c7d8",
                        Instant.parse("2026-04-02T10:00:00.000Z")),
                new TransferSent(BY_TRANSFER, Instant.parse("2026-04-02T15:00:00.000Z")),
                new TransferSettled(BY_TRANSFER, Instant.parse("2026-04-03T08:12:00.000Z")),
                new PaymentReturned(BY_TRANSFER, "AC04", false, Instant.parse("2026-04-03T08:12:00.000Z")),
                new ChequeIssued(BY_CHEQUE, "4402117", Instant.parse("2026-04-06T09:00:00.000Z")),
                new ChequeAssigned(
                        BY_CHEQUE,
                        "4402117",
                        "0195b400-5e6f-7071-8293-a4b5c6d7e8f9",
                        LocalDate.parse("2026-04-18"),
                        new Text(
                                "دار الثقافة بإيمنتانوت",
                                "Maison de la culture d’Imintanoute",
                                "ⵜⴰⴷⴷⴰⵔⵜ ⵏ ⵜⵓⵙⵙⵏⴰ, ⵉⵎⵉⵏⵜⴰⵏⵓⵜ",
                                "Imintanoute house of culture"),
                        Instant.parse("2026-04-07T11:30:00.000Z")),
                new ChequeHandedOver(
                        BY_CHEQUE,
                        "4402117",
                        "0195b400-5e6f-7071-8293-a4b5c6d7e8f9",
                        false,
                        Instant.parse("2026-04-18T10:45:00.000Z")),
                new ChequeCashed(
                        BY_CHEQUE, "4402117", LocalDate.parse("2026-04-20"), Instant.parse("2026-04-21T08:00:00.000Z")),
                new ChequeReturned(BY_CHEQUE, "4402117", false, "لم تحضر", Instant.parse("2026-04-18T17:00:00.000Z")),
                new ChequeStopped(BY_CHEQUE, "4402117", true, "ضاع الشيك", Instant.parse("2026-04-19T09:00:00.000Z")),
                new ChequeExpired(BY_CHEQUE, "4402117", true, Instant.parse("2027-04-26T00:00:05.000Z")),
                new ChequeReplaced(BY_CHEQUE, "4402117", "4402203", true, Instant.parse("2026-04-19T09:30:00.000Z")),
                new FundingCompleted(
                        "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d-plan",
                        "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d",
                        "JSR-7K3MQ9XD",
                        "0195a2ee-91c7-7f0a-8b52-1d2e3f405162",
                        "jisr-marrakech-safi",
                        "161",
                        Instant.parse("2026-09-01T10:00:00.000Z")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void writesExactlyTheExample(Fact fact) {
        String name = fact.getClass().getSimpleName();

        assertThat(json.readTree(json.writeValueAsString(fact))).isEqualTo(json.readTree(Contracts.example(name)));
    }

    @ParameterizedTest
    @MethodSource("told")
    void keepsToTheSchema(Fact fact) {
        String schema = Contracts.schema(fact.getClass().getSimpleName());

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(json.writeValueAsString(fact), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void keepsToTheSchemaOnceSheWasErased() {
        FundingCompleted fact = new FundingCompleted(
                "r-plan", "r", Erased.REFERENCE, Erased.APPLICANT, "himaya-tamasuk", "161", Instant.EPOCH);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Contracts.schema("FundingCompleted"), InputFormat.JSON)
                        .validate(json.writeValueAsString(fact), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void readsItsOwnFactsAndThoseOfIncubators() {
        assertThat(json.readValue(Contracts.example("PlaceAllocated"), PayoutFact.PlaceAllocated.class)
                        .registration())
                .isNotBlank();
        assertThat(json.readValue(Contracts.example("ChequeStopped"), PayoutFact.ChequeStopped.class)
                        .tranche())
                .isEqualTo(1);
        assertThat(json.readValue(Contracts.example("BeneficiaryPlaced"), IncubatorFact.BeneficiaryPlaced.class)
                        .registration())
                .isNotBlank();
    }
}
