package ma.jisr.incubator.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.jisr.contracts.Contracts;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.geography.CommuneCode;
import ma.jisr.incubator.geography.Step;
import ma.jisr.incubator.placement.InMemoryPlacements;
import ma.jisr.incubator.placement.Placement;
import ma.jisr.incubator.placement.PlacingSteps;
import ma.jisr.incubator.placement.Status;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample incubators beside the region's geography and the sample registrations. */
class SampleIncubatorsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Incubator> incubators =
            new IncubatorFiles("classpath:incubators/*.json", new PathMatchingResourcePatternResolver()).all();
    private final Set<String> communes = communesOfTheRegion();

    @Test
    void serveEveryCommuneOfTheRegionAndNoOther() {
        Set<String> served = incubators.stream()
                .flatMap(incubator -> incubator.profile().communes().stream())
                .collect(Collectors.toSet());

        assertThat(served).isEqualTo(communes);
    }

    @Test
    void liveInTheRegionAndServeTheirOwnCommune() {
        assertThat(incubators)
                .allMatch(incubator ->
                        incubator.profile().serves(incubator.profile().seat()))
                .allMatch(incubator -> communes.contains(incubator.profile().seat()));
    }

    @Test
    void haveRoomForAllSampleRegistrationsNearTheirHomesAndNotForEverybody() {
        InMemoryIncubators loaded = new InMemoryIncubators();
        incubators.forEach(loaded::add);
        InMemoryPlacements placements = new InMemoryPlacements();
        PlacingSteps steps = new PlacingSteps(placements, loaded);

        List<String> homes = homesOfThoseWhoMayGetAPlace();
        for (int i = 0; i < homes.size(); i++) {
            steps.place("registration-" + i, homes.get(i), i);
        }

        assertThat(homes).hasSizeGreaterThanOrEqualTo(264);
        assertThat(placements.all()).extracting(Placement::status).containsOnly(Status.PLACED);
        assertThat(incubators.stream()
                        .mapToInt(incubator -> incubator.seats().capacity())
                        .sum())
                .isBetween(600, 1_200);
    }

    @Test
    void areReachedAcrossAProvincesBorderOnlyWhenItsOwnAreFull() {
        assertThat(new ProvinceFile(new ClassPathResource("geography/provinces.json"))
                        .distances()
                        .between("071610101", "073510101"))
                .satisfies(nearness -> assertThat(nearness.step()).isEqualTo(Step.BEYOND))
                .satisfies(nearness -> assertThat(nearness.kilometres()).isBetween(50, 100));
    }

    private static List<String> homesOfThoseWhoMayGetAPlace() {
        return Contracts.sampleRegistrations()
                .lines()
                .map(JSON::readTree)
                .filter(line -> Set.of("ELIGIBLE", "REVIEW")
                        .contains(line.at("/expect/outcome").asString()))
                .map(line ->
                        line.at("/registration/applicant/residence/commune").asString())
                .map(CommuneCode::new)
                .map(CommuneCode::value)
                .toList();
    }

    private static Set<String> communesOfTheRegion() {
        JsonNode region =
                JSON.readTree(SampleIncubatorsTests.class.getResourceAsStream("/marrakech-safi.geography.json"));
        return each(region.get("provinces"))
                .flatMap(province -> each(province.get("communes")))
                .map(commune -> commune.get("code").asString())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
