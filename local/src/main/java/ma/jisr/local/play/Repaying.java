package ma.jisr.local.play;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** Honour loans are repaid: by bank files, at the counter, early; the last one is written off. */
final class Repaying {

    private static final String FILES = "/api/v1/repayment-files";

    private final Staff staff;
    private final Patience patience;
    private final Story story;

    Repaying(Staff staff, Patience patience, Story story) {
        this.staff = staff;
        this.patience = patience;
        this.story = story;
    }

    void repay(Part part, String run, List<Beneficiary> people) {
        people.forEach(person -> patience.await("loan of " + person.reference(), () -> loan(person)));
        Beneficiary lost = people.getLast();
        Beneficiary atTheCounter = people.getFirst();
        List<Beneficiary> throughTheBank = people.subList(1, people.size() - 1);
        bankFile(throughTheBank, BigDecimal.valueOf(1_000));
        pay(atTheCounter);
        bankFileOfTheRest(throughTheBank);
        staff.committee().post(path(lost) + "/write-off", Map.of("reason", "وفاة المستفيد"));
        people.forEach(person -> patience.await(
                "end of the loan of " + person.reference(),
                () -> loan(person)
                        .filter(loan -> List.of("SETTLED", "WRITTEN_OFF")
                                .contains(loan.path("state").asString("")))));
        story.tell("%s: %d loans are repaid, one is written off.", part.code(run), people.size() - 1);
    }

    private void bankFile(List<Beneficiary> people, BigDecimal amount) {
        StringBuilder file = new StringBuilder("date;amount;reference\n");
        people.forEach(person -> file.append(line(person, amount)));
        staff.finance1().send("POST", FILES, file.toString(), "text/csv");
        staff.finance1().send("POST", FILES, file.toString(), "text/csv"); // By mistake: it changes nothing.
    }

    private void bankFileOfTheRest(List<Beneficiary> people) {
        StringBuilder file = new StringBuilder("date;amount;reference\n");
        people.forEach(person -> file.append(line(person, outstanding(person))));
        staff.finance1().send("POST", FILES, file.toString(), "text/csv");
    }

    private void pay(Beneficiary person) {
        staff.finance1()
                .post(
                        path(person) + "/repayments",
                        Map.of("amount", outstanding(person), "on", today(), "how", "CASH"));
    }

    private BigDecimal outstanding(Beneficiary person) {
        return staff.finance1().get(path(person)).path("outstanding").decimalValue();
    }

    private static String line(Beneficiary person, BigDecimal amount) {
        return "%s;%s;REMBOURSEMENT %s\n".formatted(today(), amount.toPlainString(), person.reference());
    }

    private Optional<JsonNode> loan(Beneficiary person) {
        return staff.finance1().has(path(person));
    }

    private static String path(Beneficiary person) {
        return "/api/v1/loans/" + person.id() + "-loan";
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    }
}
