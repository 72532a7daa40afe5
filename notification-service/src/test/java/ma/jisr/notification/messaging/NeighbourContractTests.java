package ma.jisr.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import ma.jisr.contracts.Contracts;
import ma.jisr.notification.RunningService;
import ma.jisr.notification.code.CodeSettings;
import ma.jisr.notification.code.HandoverCodeIssued;
import ma.jisr.notification.code.OneTimeCode;
import ma.jisr.notification.code.OneTimeCodeIssued;
import ma.jisr.notification.code.Seal;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.funding.AppealDecided;
import ma.jisr.notification.funding.ApplicantFoundIneligible;
import ma.jisr.notification.funding.ApplicantWaitlisted;
import ma.jisr.notification.funding.ChequeAssigned;
import ma.jisr.notification.funding.ChequeReplaced;
import ma.jisr.notification.funding.LoanGranted;
import ma.jisr.notification.funding.PlaceAllocated;
import ma.jisr.notification.funding.RepaymentReceived;
import ma.jisr.notification.incubator.BeneficiaryPlaced;
import ma.jisr.notification.registration.RegistrationErased;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.template.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service takes from the facts of its neighbours, fed with the agreed examples. */
class NeighbourContractTests {

    private static final String REGISTRATION = "0195a2f0-6b1e-7c44-9d3a-5e7f1a2b3c4d";
    private static final String APPLICANT = "0195a2ee-91c7-7f0a-8b52-1d2e3f405162";
    private static final String REFERENCE = "JSR-7K3MQ9XD";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsWhatRegistrationSays() {
        assertThat(read("RegistrationSubmitted", RegistrationSubmitted.class))
                .isEqualTo(new RegistrationSubmitted(REGISTRATION, REFERENCE, APPLICANT, "161"));
        assertThat(read("RegistrationErased", RegistrationErased.class))
                .isEqualTo(new RegistrationErased(REGISTRATION, APPLICANT));
        assertThat(read("ContactChanged", ContactChanged.class))
                .isEqualTo(new ContactChanged(
                        APPLICANT,
                        "+212612345678",
                        "beneficiary@example.ma",
                        Language.ARABIC,
                        Instant.parse("2026-03-02T09:14:20.100Z")));
    }

    @Test
    void readsWhatFundingSays() {
        assertThat(read("PlaceAllocated", PlaceAllocated.class))
                .isEqualTo(new PlaceAllocated(REGISTRATION, REFERENCE, APPLICANT, "161", 5_000_000));
        assertThat(read("ApplicantWaitlisted", ApplicantWaitlisted.class))
                .isEqualTo(new ApplicantWaitlisted(REGISTRATION, REFERENCE, APPLICANT, "161", 1));
        assertThat(read("ApplicantFoundIneligible", ApplicantFoundIneligible.class)
                        .failed())
                .singleElement()
                .extracting(ApplicantFoundIneligible.RuleResult::rule)
                .isEqualTo("age-18-to-60");
    }

    @Test
    void readsWhatFundingSaysOfMoney() {
        String her = "0195a32a-77b9-7e65-b0d4-3c2d1e0f9a8b";
        assertThat(read("ChequeReplaced", ChequeReplaced.class))
                .isEqualTo(new ChequeReplaced(
                        her, "JSR-9FN2KYVE", "0195a329-05e1-7b2c-84a7-9f8e7d6c5b4a", "161", "4402117", "4402203"));
        assertThat(read("ChequeAssigned", ChequeAssigned.class).heldOn()).isEqualTo(LocalDate.of(2026, 4, 18));
        assertThat(read("LoanGranted", LoanGranted.class).first())
                .isEqualTo(new LoanGranted.Instalment(LocalDate.of(2026, 5, 18), 2_500_000));
        assertThat(read("RepaymentReceived", RepaymentReceived.class).outstandingCentimes())
                .isEqualTo(2_500_000);
        assertThat(read("AppealDecided", AppealDecided.class).outcome()).isEqualTo(AppealDecided.Outcome.UPHELD);
    }

    @Test
    void opensASealedHandoverCode() {
        HandoverCodeIssued issued = read("HandoverCodeIssued", HandoverCodeIssued.class);

        OneTimeCode code = new Seal(new CodeSettings(RunningService.CODES_KEY)).open(issued.request(), issued.sealed());

        assertThat(code.address()).isNull();
        assertThat(code.code()).matches("\\d{6}");
    }

    @Test
    void readsWhatIncubatorSays() {
        assertThat(read("BeneficiaryPlaced", BeneficiaryPlaced.class))
                .isEqualTo(new BeneficiaryPlaced(
                        REGISTRATION,
                        REFERENCE,
                        APPLICANT,
                        Map.of("ar", "دار المقاولة إيمنتانوت", "fr", "Maison de l'entreprise d'Imintanoute")));
    }

    @Test
    void opensASealedCode() {
        OneTimeCodeIssued issued = read("OneTimeCodeIssued", OneTimeCodeIssued.class);
        Seal seal = new Seal(new CodeSettings(RunningService.CODES_KEY));
        OneTimeCode code = seal.open(issued.request(), issued.sealed());

        assertThat(issued.channel()).isEqualTo(Channel.SMS);
        assertThat(issued.expiresAt()).isEqualTo(Instant.parse("2026-03-02T09:17:45.900Z"));
        assertThat(code.address()).startsWith("+212");
        assertThat(code.code()).matches("\\d{6}");
        assertThatThrownBy(() -> seal.open("another-request", issued.sealed())).isInstanceOf(Seal.Broken.class);
        assertThat(code.toString() + issued).doesNotContain(code.code(), code.address(), issued.sealed());
    }

    private <T> T read(String fact, Class<T> type) {
        return json.readValue(Contracts.example(fact), type);
    }
}
