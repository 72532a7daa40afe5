package ma.jisr.local.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.local.client.Patience;
import ma.jisr.local.client.Refused;
import ma.jisr.local.client.Table;
import tools.jackson.databind.JsonNode;

/** Reads the ledger after every scene, and lays it open at the end. */
final class Books {

    private final Staff staff;
    private final String run;
    private final Patience patience;
    private final Story story;

    Books(Staff staff, String run, Patience patience, Story story) {
        this.staff = staff;
        this.run = run;
        this.patience = patience;
        this.story = story;
    }

    /** @throws Refused if debits and credits of a programme differ */
    void balance() {
        StringBuilder turnover = new StringBuilder();
        for (Part part : Part.values()) {
            JsonNode total = trialBalance(part).path("total");
            if (amount(total, "balance").signum() != 0) {
                throw Refused.failed("The books of %s don't balance: %s".formatted(part.code(run), total));
            }
            turnover.append(turnover.isEmpty() ? "" : ", ").append(amount(total, "debit"));
        }
        story.tell("The trial balances are zero (turnover %s MAD).", turnover);
    }

    /** Trial balance and each partner's statement, once the ledger has booked everything and agrees with the envelopes. */
    void layOpen() {
        patience.await("ledger that agrees with the envelopes", this::agreed);
        for (Part part : Part.values()) {
            story.show("\nTrial balance of " + part.code(run) + "\n" + accounts(part) + "\n\nStatements\n"
                    + statements(part));
        }
    }

    private Optional<JsonNode> agreed() {
        JsonNode check = staff.finance1().post("/api/v1/ledger/checks", Map.of());
        return check.path("count").asInt(-1) == 0 ? Optional.of(check) : Optional.empty();
    }

    /** The accounts of people are added up: there are hundreds. */
    private String accounts(Part part) {
        Table table = new Table("account", "debit", "credit", "balance");
        BigDecimal[] people = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        List<String> columns = List.of("debit", "credit", "balance");
        for (JsonNode account : trialBalance(part).path("accounts")) {
            String name = account.path("account").asString();
            if (name.startsWith("person/")) {
                for (int i = 0; i < people.length; i++) {
                    people[i] = people[i].add(amount(account, columns.get(i)));
                }
            } else {
                table.row(name, amount(account, "debit"), amount(account, "credit"), amount(account, "balance"));
            }
        }
        return table.row("person/… together", people[0], people[1], people[2]).toString();
    }

    private String statements(Part part) {
        Table table = new Table("partner", "pledged", "committed", "drawn", "returned", "recovered", "remaining");
        for (String partner : part.partners()) {
            JsonNode figures = staff.finance1()
                    .get("/api/v1/programmes/" + part.code(run) + "/ledger/statements/" + partner)
                    .path("closing");
            table.row(
                    partner,
                    amount(figures, "pledged"),
                    amount(figures, "committed"),
                    amount(figures, "drawn"),
                    amount(figures, "returned"),
                    amount(figures, "recovered"),
                    amount(figures, "remaining"));
        }
        return table.toString();
    }

    private JsonNode trialBalance(Part part) {
        return staff.finance1().get("/api/v1/programmes/" + part.code(run) + "/ledger/trial-balance");
    }

    private static BigDecimal amount(JsonNode of, String field) {
        return of.path(field).decimalValue(BigDecimal.ZERO).setScale(2, RoundingMode.UNNECESSARY);
    }
}
