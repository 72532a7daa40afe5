package ma.jisr.incubator.placement;

import static ma.jisr.incubator.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.jisr.contracts.Contracts;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Names;
import ma.jisr.incubator.accreditation.Period;
import ma.jisr.incubator.accreditation.Profile;
import ma.jisr.incubator.placement.PlacementEnded.Cause;
import ma.jisr.starter.facts.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What placements tell is exactly the agreed examples; what goes over the wire is checked end to end elsewhere. */
class PlacementContractTests {

    private static final Instant ALLOCATED = Instant.parse("2026-03-04T11:02:07.800Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<Fact> facts() {
        Placement pending = pending();
        Placement placed = pending.placed(imintanoute(), List.of(), NOON).state();
        return Stream.of(
                pending.placed(imintanoute(), List.of(), Instant.parse("2026-03-09T14:20:00.500Z"))
                        .facts()
                        .getFirst(),
                pending.delayed(List.of(), Instant.parse("2026-03-04T11:02:07.860Z"))
                        .facts()
                        .getFirst(),
                placed.ended(Cause.WITHDRAWN, Instant.parse("2026-03-16T16:40:55.815Z"))
                        .facts()
                        .getFirst());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void areWrittenAsAgreed(Fact fact) {
        String name = fact.getClass().getSimpleName();
        String written = JSON.writeValueAsString(fact);

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Contracts.example(name)));
        assertThat(schema(name).validate(written, InputFormat.JSON)).isEmpty();
    }

    @Test
    void leaveOutTheIncubatorOfOneWhoNeverHadASeat() {
        Fact ended = pending().ended(Cause.WITHDRAWN, NOON).facts().getFirst();

        String written = JSON.writeValueAsString(ended);

        assertThat(written).doesNotContain("incubator");
        assertThat(schema("PlacementEnded").validate(written, InputFormat.JSON)).isEmpty();
    }

    private static Placement pending() {
        Beneficiary beneficiary = new Beneficiary(
                "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d", "JSR-7K3MQ9XD", "0195a2ee-91c7-7f0a-8b52-1d2e3f405162", "161");
        Need need = new Need("jisr-marrakech-safi", "071610103", "CRAFTS", Set.of(), "ar");
        return Placement.pending(beneficiary, need, ALLOCATED, ALLOCATED);
    }

    private static Incubator imintanoute() {
        Period period = new Period(java.time.LocalDate.EPOCH, java.time.LocalDate.MAX);
        return Incubator.accredited(
                Profile.of(
                        "dar-al-maqawila-imintanoute",
                        new Names("دار المقاولة إيمنتانوت", "Maison de l'entreprise d'Imintanoute"),
                        "071610103",
                        List.of("071610103"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        period),
                1);
    }

    private static Schema schema(String fact) {
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(strict))
                .getSchema(Contracts.schema(fact), InputFormat.JSON);
    }
}
