package ma.jisr.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.contact.InMemoryContacts;
import ma.jisr.notification.contact.KeepingContacts;
import ma.jisr.notification.message.InMemoryMessages;
import ma.jisr.notification.message.SampleMessages;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Templates;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.facts.FactSource;
import ma.jisr.starter.web.Caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@Import(NotificationWebTests.InMemory.class)
class NotificationWebTests {

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SmsSettings.class)
    @Import({
        MessagesController.class,
        TemplatesController.class,
        OwnDataController.class,
        NotificationAccess.class,
        Templates.class
    })
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
        KeepingContacts contacts() {
            KeepingContacts contacts = new KeepingContacts(new InMemoryContacts());
            contacts.keep(
                    new ContactChanged("a-1", "+212612345678", "a@example.ma", Language.FRENCH, Instant.EPOCH),
                    new FactSource("contacts", "a-1", 1));
            return contacts;
        }

        @Bean
        InMemoryMessages messages() {
            return new InMemoryMessages();
        }
    }

    private static final String MESSAGES = "/api/v1/messages?registration=r-1";
    private static final String OWN_DATA = "/api/v1/me/data";
    private static final String PREVIEW = "/api/v1/templates/place-allocated/preview";
    private static final String VARIABLES = "\"variables\":{\"reference\":\"JSR-1\",\"amount\":\"50 000\"}";

    @Autowired
    private MockMvc web;

    @Autowired
    private InMemoryMessages messages;

    @Autowired
    private SmsSettings settings;

    @BeforeEach
    void twoMessagesAndACode() {
        messages.forget();
        List.of(SampleMessages.sent("r-1", 1), SampleMessages.sent("r-1", 2), SampleMessages.code("q-1"))
                .forEach(message -> messages.create(message.id(), Decided.of(message)));
    }

    @Test
    void showsWhatWasSentAboutARegistration() throws Exception {
        web.perform(get(MESSAGES).with(signedIn(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].template").value("place-allocated"))
                .andExpect(jsonPath("$.items[0].channel").value("SMS"))
                .andExpect(jsonPath("$.items[0].status").value("SENT"))
                .andExpect(jsonPath("$.items[0].parts").value(2))
                .andExpect(jsonPath("$.items[0].cost").value(settings.partCentimes() * 2 / 100.0))
                .andExpect(jsonPath("$.items[0].repeated").value(false))
                .andExpect(jsonPath("$.next").value(nullValue()))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("one-time-code"))));
    }

    @Test
    void givesAnApplicantAllThatIsHeldAboutHer() throws Exception {
        web.perform(get(OWN_DATA).with(applicant("a-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.service").value("notification"))
                .andExpect(jsonPath("$.contact.phone").value("+212612345678"))
                .andExpect(jsonPath("$.contact.email").value("a@example.ma"))
                .andExpect(jsonPath("$.contact.language").value("fr"))
                .andExpect(jsonPath("$.registrations.length()").value(1))
                .andExpect(jsonPath("$.registrations[0].reference").value("JSR-7K3MQ9XD"))
                .andExpect(jsonPath("$.registrations[0].messages.length()").value(2))
                .andExpect(jsonPath("$.registrations[0].messages[0].template").value("place-allocated"))
                .andExpect(jsonPath("$.registrations[0].messages[0].status").value("SENT"))
                .andExpect(jsonPath("$.registrations[0].messages[0].sentAt").value("2026-03-02T12:00:01Z"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("one-time-code"))));
        web.perform(get(OWN_DATA).with(applicant("somebody-else")))
                .andExpect(jsonPath("$.contact").doesNotExist())
                .andExpect(jsonPath("$.registrations.length()").value(0));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "APPLICANT", mode = EnumSource.Mode.EXCLUDE)
    void givesOwnDataToApplicantsOnly(Role role) throws Exception {
        web.perform(get(OWN_DATA).with(signedIn(role))).andExpect(status().isForbidden());
        web.perform(get(OWN_DATA)).andExpect(status().isUnauthorized());
    }

    private static RequestPostProcessor applicant(String account) {
        return jwt().jwt(token -> token.subject(account).claim("roles", List.of("APPLICANT")))
                .authorities(new SimpleGrantedAuthority("ROLE_APPLICANT"));
    }

    @Test
    void goesThroughAListPageByPage() throws Exception {
        String first = web.perform(get(MESSAGES + "&limit=1").with(signedIn(Role.OPERATOR)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = com.jayway.jsonpath.JsonPath.read(first, "$.next");

        web.perform(get(MESSAGES + "&limit=1").param("cursor", next).with(signedIn(Role.OPERATOR)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void showsAnOfficerHerProvincesOnly() throws Exception {
        web.perform(get(MESSAGES).with(officerOf("161")))
                .andExpect(jsonPath("$.items.length()").value(2));
        web.perform(get(MESSAGES).with(officerOf("351")))
                .andExpect(jsonPath("$.items.length()").value(0));
        web.perform(get(MESSAGES).with(officerOf()))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/messages",
                "/api/v1/messages?registration=",
                MESSAGES + "&cursor=bm9uZQ",
                MESSAGES + "&limit=many"
            })
    void refusesParametersThatMeanNothing(String path) throws Exception {
        web.perform(get(path).with(signedIn(Role.AUDITOR)))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    void listsTemplatesWithTheirVariables() throws Exception {
        web.perform(get("/api/v1/templates").with(signedIn(Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(33))
                .andExpect(jsonPath("$.items[?(@.id=='place-allocated')].variables.amount")
                        .value("50 000"));
    }

    @ParameterizedTest
    @CsvSource({"ar, UCS_2", "fr, GSM_7", "zgh, UCS_2", "en, GSM_7"})
    void previewsTextPartsAndCost(String language, String encoding) throws Exception {
        web.perform(preview("{\"language\":\"" + language + "\"," + VARIABLES + "}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].language").value(language))
                .andExpect(jsonPath("$.items[0].sms.encoding").value(encoding))
                .andExpect(jsonPath("$.items[0].sms.parts").value(1))
                .andExpect(jsonPath("$.items[0].sms.cost").value(0.08))
                .andExpect(jsonPath("$.items[0].sms.text").value(containsString("50 000")))
                .andExpect(jsonPath("$.items[0].email.html").value(containsString("<bdi>JSR-1</bdi>")));
    }

    @Test
    void previewsAllLanguagesIfNoneIsNamed() throws Exception {
        web.perform(preview("{" + VARIABLES + "}"))
                .andExpect(jsonPath("$.items.length()").value(4));
    }

    @Test
    void namesEveryVariableThatIsMissingOrUnknown() throws Exception {
        web.perform(preview("{\"language\":\"fr\",\"variables\":{\"rank\":\"1\"}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "/variables/amount", "/variables/reference", "/variables/rank")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"language\":\"es\"}",
                "{\"language\":7}",
                "{\"variables\":\"x\"}",
                "{\"variables\":{\"reference\":1,\"amount\":\"x\"}}",
                "{\"colour\":\"red\"}"
            })
    void refusesBodiesThatMeanNothing(String body) throws Exception {
        web.perform(preview(body))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    void refusesValuesThatAreTooLong() throws Exception {
        String body = "{\"variables\":{\"reference\":\"" + "x".repeat(10_000) + "\",\"amount\":\"1\"}}";

        web.perform(preview(body).header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].detail").value("longer than 2,000 characters"));
    }

    @Test
    void knowsNoOtherTemplate() throws Exception {
        web.perform(post("/api/v1/templates/none/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(signedIn(Role.OFFICER)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPLICANT", "AGENT", "EVALUATOR", "FINANCE"})
    void refusesWhoIsNotStaff(Role role) throws Exception {
        web.perform(get(MESSAGES).with(signedIn(role))).andExpect(status().isForbidden());
        web.perform(get("/api/v1/templates").with(signedIn(role))).andExpect(status().isForbidden());
        web.perform(post(PREVIEW).with(signedIn(role))).andExpect(status().isForbidden());
    }

    @Test
    void asksForASignInAndDeniesWhatIsNotNamed() throws Exception {
        web.perform(get(MESSAGES)).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/templates")).andExpect(status().isUnauthorized());
        web.perform(post(PREVIEW)).andExpect(status().isUnauthorized());
        web.perform(delete(MESSAGES).with(signedIn(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder preview(String body) {
        return post(PREVIEW)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(signedIn(Role.OFFICER));
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
