package ma.jisr.incubator.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import ma.jisr.contracts.Contracts;
import ma.jisr.incubator.funding.PlaceAllocated;
import ma.jisr.incubator.funding.PlaceReleased;
import ma.jisr.incubator.registration.RegistrationErased;
import ma.jisr.incubator.registration.RegistrationWithdrawn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service takes from the facts of its neighbours, fed with the agreed examples. */
class NeighbourContractTests {

    private static final String REGISTRATION = "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d";
    private static final String APPLICANT = "0195a2ee-91c7-7f0a-8b52-1d2e3f405162";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsPlaceAllocated() {
        assertThat(json.readValue(Contracts.example("PlaceAllocated"), PlaceAllocated.class))
                .isEqualTo(new PlaceAllocated(
                        REGISTRATION,
                        "JSR-7K3MQ9XD",
                        APPLICANT,
                        "jisr-marrakech-safi",
                        "161",
                        "071610103",
                        "CRAFTS",
                        Set.of("VOICE"),
                        "ar",
                        Instant.parse("2026-03-04T11:02:07.800Z")));
    }

    @Test
    void readsPlaceReleased() {
        assertThat(json.readValue(Contracts.example("PlaceReleased"), PlaceReleased.class))
                .isEqualTo(new PlaceReleased(
                        REGISTRATION, "JSR-7K3MQ9XD", APPLICANT, "161", Instant.parse("2026-03-16T16:40:55.790Z")));
    }

    @Test
    void readsRegistrationErased() {
        assertThat(json.readValue(Contracts.example("RegistrationErased"), RegistrationErased.class))
                .isEqualTo(new RegistrationErased(REGISTRATION));
    }

    @Test
    void readsRegistrationWithdrawn() {
        assertThat(json.readValue(Contracts.example("RegistrationWithdrawn"), RegistrationWithdrawn.class))
                .isEqualTo(new RegistrationWithdrawn(
                        REGISTRATION, "JSR-7K3MQ9XD", APPLICANT, "161", Instant.parse("2026-03-16T16:40:55.700Z")));
    }
}
