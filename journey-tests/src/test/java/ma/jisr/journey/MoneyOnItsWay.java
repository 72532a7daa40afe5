package ma.jisr.journey;

import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What there is of money for those who knock: a payee, a batch that waits for approval, and an appeal. */
final class MoneyOnItsWay {

    /** Well formed, and nothing's. */
    static final String NONE = "00000000-0000-4000-8000-000000000000";

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String FILES = "/api/v1/registrations/";

    final String batch;
    final String appeal;

    private final People people;
    private final Api finance;

    /** @param woman who has a place with an incubator, by {@code file} */
    MoneyOnItsWay(People people, People.Applicant woman, String file) {
        this.people = people;
        this.finance = people.staff("finance2");
        this.batch = batch(woman, file);
        this.appeal = appeal();
    }

    private String batch(People.Applicant woman, String file) {
        byte[] account = Api.JSON.writeValueAsBytes(Map.of("name", "Fatima Ait Lahcen", "rib", rib()));
        await().atMost(SOON)
                .until(() -> woman.api()
                                .send("PUT", FILES + file + "/payee", account, "application/json")
                                .status()
                        == 200);
        await().atMost(SOON)
                .until(() -> finance.get("/api/v1/allocations/" + file + "/payments")
                        .body()
                        .at("/tranches/0/state")
                        .asString("")
                        .equals("DUE"));
        return finance.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/payment-batches", Map.of("programme", Cast.PROGRAMME, "means", "TRANSFER"))
                .expect(201)
                .get("id")
                .asString();
    }

    private String appeal() {
        People.Applicant refused = people.applicant("en");
        String id = refused.registers(Drafts.tooMuchInKind(Cast.PROGRAMME, Cast.CHICHAOUA, refused));
        await().atMost(SOON).until(() -> refused.statusOf(id).equals("INELIGIBLE"));
        refused.api()
                .post(FILES + id + "/appeals", Map.of("grounds", "My own share is in the bank."))
                .expect(202);
        String appeal = id + "-appeal";
        Api committee = people.staff("committee");
        await().atMost(SOON)
                .until(() -> committee.get("/api/v1/appeals/" + appeal).status() == 200);
        return appeal;
    }

    /** An account with its check digits. Source: Bank Al-Maghrib, structure of the RIB: 24 digits, the last two by 97. */
    static String rib() {
        String account = "007450" + "0001234567890123";
        BigInteger rest = new BigInteger(account + "00").mod(BigInteger.valueOf(97));
        return "%s%02d".formatted(account, 97 - rest.intValue());
    }
}
