package ma.jisr.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Registrations of made-up women, each with an identity number of her own. */
public final class Drafts {

    private static final Map<String, String> COMMUNES =
            Map.of("161", "071610103", "585", "075850713", "351", "073510707", "041", "070410109", "431", "074310103");

    private static final AtomicInteger IDENTITIES = new AtomicInteger(500_000);

    private Drafts() {}

    /** Meets every rule of {@code jisr-marrakech-safi}. */
    public static Map<String, Object> eligible(String programme, String province, People.Applicant applicant) {
        return registration(programme, province, applicant, 50_000, 20_000, 15_000);
    }

    /** More than half of her own share is in kind. */
    public static Map<String, Object> tooMuchInKind(String programme, String province, People.Applicant applicant) {
        return registration(programme, province, applicant, 50_000, 5_000, 30_000);
    }

    public static String identityOf(Map<String, Object> draft) {
        return ((Map<?, ?>) draft.get("applicant")).get("nationalId").toString();
    }

    private static Map<String, Object> registration(
            String programme, String province, People.Applicant applicant, int requested, int cash, int inKind) {
        Map<String, Object> registration = new HashMap<>();
        registration.put("programme", programme);
        registration.put("category", "WOMAN_PROJECT_HOLDER");
        registration.put("applicant", applicant(province, applicant));
        registration.put(
                "project",
                Map.of(
                        "title",
                        "زيت الأركان",
                        "sector",
                        "FOOD",
                        "description",
                        "تعاونية لإنتاج زيت الأركان",
                        "stage",
                        "STARTING",
                        "cost",
                        requested + cash + inKind,
                        "requested",
                        requested,
                        "ownCash",
                        cash,
                        "ownInKind",
                        inKind,
                        "jobs",
                        2));
        registration.put("accessibility", List.of());
        registration.put("consent", Map.of("given", true, "version", "2023-06"));
        return registration;
    }

    private static Map<String, Object> applicant(String province, People.Applicant applicant) {
        return Map.of(
                "nationalId", "EE%06d".formatted(IDENTITIES.getAndIncrement()),
                "givenName", "فاطمة",
                "familyName", "آيت لحسن",
                "birthDate", "1992-04-17",
                "gender", "F",
                "phone", applicant.phone(),
                "language", applicant.language(),
                "education", "SECONDARY",
                "residence", Map.of("province", province, "commune", COMMUNES.get(province), "address", "دوار"));
    }
}
