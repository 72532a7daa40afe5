package ma.jisr.incubator.web;

import static ma.jisr.incubator.Fixtures.CHICHAOUA;
import static ma.jisr.incubator.Fixtures.MAJJAT;
import static ma.jisr.incubator.Fixtures.MARRAKECH;
import static ma.jisr.incubator.Fixtures.incubator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import ma.jisr.incubator.accreditation.InMemoryIncubators;
import ma.jisr.incubator.placement.InMemoryPlacements;
import ma.jisr.incubator.placement.PlacingSteps;
import ma.jisr.starter.web.Caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@Import(IncubatorsWebTests.InMemory.class)
class IncubatorsWebTests {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({IncubatorsController.class, PlacementsController.class, OwnDataController.class, IncubatorAccess.class})
    @ImportAutoConfiguration({
        ma.jisr.starter.configuration.WebConfiguration.class,
        ma.jisr.starter.configuration.SecurityConfiguration.class
    })
    static class InMemory {
        @Bean
        JwtDecoder nothingIsSigned() {
            return token -> {
                throw new BadJwtException("no token is valid here");
            };
        }

        @Bean
        InMemoryIncubators incubators() {
            return new InMemoryIncubators();
        }

        @Bean
        InMemoryPlacements placements() {
            return new InMemoryPlacements();
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private InMemoryIncubators incubators;

    @Autowired
    private InMemoryPlacements placements;

    @BeforeEach
    void onePlacedAndTwoWaiting() {
        incubators.forget();
        placements.forget();
        incubators.add(incubator("majjat", 1, MAJJAT, CHICHAOUA));
        incubators.add(incubator("marrakech", 0, MARRAKECH, MARRAKECH));
        PlacingSteps steps = new PlacingSteps(placements, incubators);
        steps.place("amina", CHICHAOUA, 0);
        steps.place("btissam", CHICHAOUA, 1);
        steps.place("chama", MARRAKECH, 2);
    }

    @Test
    void showsWhoWaitsLongestWaitingFirst() throws Exception {
        web.perform(get("/api/v1/placements?status=WAITING").with(signedIn(Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].registration").value("btissam"))
                .andExpect(jsonPath("$.items[0].status").value("WAITING"))
                .andExpect(jsonPath("$.items[0].considered[0].incubator").value("majjat"))
                .andExpect(jsonPath("$.items[0].considered[0].result").value("FULL"))
                .andExpect(jsonPath("$.items[0].considered[0].shared").value("PROVINCE"))
                .andExpect(jsonPath("$.items[1].registration").value("chama"))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void goesThroughAListPageByPage() throws Exception {
        String first = web.perform(get("/api/v1/placements?limit=2").with(signedIn(Role.COMMITTEE)))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = com.jayway.jsonpath.JsonPath.read(first, "$.next");

        web.perform(get("/api/v1/placements?limit=2").param("cursor", next).with(signedIn(Role.COMMITTEE)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].registration").value("chama"));
        web.perform(get("/api/v1/incubators?limit=1&cursor=majjat").with(signedIn(Role.COMMITTEE)))
                .andExpect(jsonPath("$.items[0].id").value("marrakech"));
    }

    @Test
    void showsAnOfficerHerProvincesOnly() throws Exception {
        web.perform(get("/api/v1/placements").with(officerOf("161")))
                .andExpect(jsonPath("$.items.length()").value(2));
        web.perform(get("/api/v1/placements?province=351").with(officerOf("161")))
                .andExpect(jsonPath("$.items.length()").value(0));
        web.perform(get("/api/v1/placements/chama").with(officerOf("161"))).andExpect(status().isNotFound());
        web.perform(get("/api/v1/incubators").with(officerOf("161")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value("majjat"));
        web.perform(get("/api/v1/incubators/marrakech/placements").with(officerOf("161")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/placements").with(officerOf()))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void showsAnIncubatorItsSeatsAndItsPlacements() throws Exception {
        web.perform(get("/api/v1/incubators/majjat").with(signedIn(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.seats.total").value(1))
                .andExpect(jsonPath("$.seats.available").value(0))
                .andExpect(jsonPath("$.accredited.until").value("2029-12-31"));
        web.perform(get("/api/v1/incubators/majjat/placements").with(signedIn(Role.OPERATOR)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].registration").value("amina"));
    }

    @Test
    void givesAnApplicantAllThatIsHeldAboutHer() throws Exception {
        web.perform(get("/api/v1/me/data").with(applicant("applicant-of-amina")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.service").value("incubator"))
                .andExpect(jsonPath("$.registrations.length()").value(1))
                .andExpect(jsonPath("$.registrations[0].registration").value("amina"))
                .andExpect(jsonPath("$.registrations[0].reference").value("JSR-amina"))
                .andExpect(jsonPath("$.registrations[0].status").value("PLACED"))
                .andExpect(jsonPath("$.registrations[0].incubator.name.fr").value("Incubateur majjat"))
                .andExpect(jsonPath("$.registrations[0].need.commune").value(CHICHAOUA))
                .andExpect(jsonPath("$.registrations[0].since").value("2026-03-04T12:00:00Z"));
        web.perform(get("/api/v1/me/data").with(applicant("somebody-else")))
                .andExpect(jsonPath("$.registrations.length()").value(0));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "APPLICANT", mode = EnumSource.Mode.EXCLUDE)
    void givesOwnDataToApplicantsOnly(Role role) throws Exception {
        web.perform(get("/api/v1/me/data").with(signedIn(role))).andExpect(status().isForbidden());
        web.perform(get("/api/v1/me/data")).andExpect(status().isUnauthorized());
    }

    private static RequestPostProcessor applicant(String account) {
        return jwt().jwt(token -> token.subject(account).claim("roles", List.of("APPLICANT")))
                .authorities(new SimpleGrantedAuthority("ROLE_APPLICANT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/placements?status=LOST",
                "/api/v1/placements?limit=many",
                "/api/v1/placements?cursor=???",
                "/api/v1/placements?cursor=bm9uZQ"
            })
    void refusesParametersThatMeanNothing(String path) throws Exception {
        web.perform(get(java.net.URI.create(path.replace("???", "%3F%3F"))).with(signedIn(Role.COMMITTEE)))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    void saysInTheCallersLanguageThatThereIsNoSuchIncubator() throws Exception {
        web.perform(get("/api/v1/incubators/none")
                        .header("Accept-Language", "fr")
                        .with(signedIn(Role.COMMITTEE)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Incubateur introuvable"))
                .andExpect(jsonPath("$.detail").value(containsString("none")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPLICANT", "AGENT", "EVALUATOR"})
    void refusesWhoIsNotStaff(Role role) throws Exception {
        for (String path : paths()) {
            web.perform(get(path).with(signedIn(role))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "COMMITTEE", "FINANCE", "AUDITOR", "OPERATOR", "ADMINISTRATOR"})
    void answersStaff(Role role) throws Exception {
        for (String path : List.of("/api/v1/placements", "/api/v1/incubators")) {
            web.perform(get(path).with(signedIn(role))).andExpect(status().isOk());
        }
    }

    @Test
    void asksForASignInAndDeniesWhatIsNotNamed() throws Exception {
        for (String path : paths()) {
            web.perform(get(path)).andExpect(status().isUnauthorized());
        }
        web.perform(post("/api/v1/incubators").with(signedIn(Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private static List<String> paths() {
        return List.of(
                "/api/v1/placements",
                "/api/v1/placements/amina",
                "/api/v1/incubators",
                "/api/v1/incubators/majjat",
                "/api/v1/incubators/majjat/placements");
    }

    private static RequestPostProcessor signedIn(Role role) {
        return jwt().jwt(token -> token.claim("roles", List.of(role.name())))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static RequestPostProcessor officerOf(String... provinces) {
        return jwt().jwt(token -> token.claim("roles", List.of("OFFICER")).claim("provinces", List.of(provinces)))
                .authorities(new SimpleGrantedAuthority("ROLE_OFFICER"));
    }
}
