package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.jisr.local.client.Patience;
import tools.jackson.databind.JsonNode;

/** Transfers of one tranche: ordered, reported on by the bank, and ordered again where an account was closed. */
final class PayingByTransfer {

    private static final String XML = "application/xml";
    private static final int CLOSED_ACCOUNTS = 3;

    private final Staff staff;
    private final Batches batches;
    private final Patience patience;
    private final Story story;

    PayingByTransfer(Staff staff, Patience patience, Story story) {
        this.staff = staff;
        this.batches = new Batches(staff);
        this.patience = patience;
        this.story = story;
    }

    void pay(Part part, String run, List<Beneficiary> people, int tranche) {
        people.forEach(person -> awaitTranche(person, tranche, "DUE"));
        List<Beneficiary> closed = people.subList(0, CLOSED_ACCOUNTS);
        Set<String> closedAccounts =
                closed.stream().map(each -> each.person().rib()).collect(Collectors.toSet());
        order(part, run, people.size(), closedAccounts);
        closed.forEach(person -> awaitTranche(person, tranche, "DUE"));
        order(part, run, closed.size(), Set.of());
        people.forEach(person -> awaitTranche(person, tranche, "PAID"));
        story.tell(
                "%s: tranche %d is paid to %d people; %d accounts were closed at first.",
                part.code(run), tranche, people.size(), closed.size());
    }

    private void order(Part part, String run, int expected, Set<String> closed) {
        String batch = batches.approved(part, run, expected);
        byte[] order = patience.await("payments of " + batch, () -> file(batch, expected));
        staff.finance1().post(batch + "/transmission", Map.of());
        String report =
                Bank.report(order, transfer -> closed.contains(transfer.iban().substring(4)));
        staff.finance1().send("POST", "/api/v1/payment-reports", report, XML);
        staff.finance1().send("POST", "/api/v1/payment-reports", report, XML); // As banks do: it changes nothing.
    }

    private Optional<byte[]> file(String batch, int expected) {
        byte[] order = staff.finance1().download(batch + "/file", XML);
        return Bank.read(order).size() == expected ? Optional.of(order) : Optional.empty();
    }

    private void awaitTranche(Beneficiary person, int number, String state) {
        patience.await(
                "%s: tranche %d %s".formatted(person.reference(), number, state),
                () -> staff.finance1()
                        .has("/api/v1/allocations/" + person.id() + "/payments")
                        .map(plan -> plan.path("tranches").path(number - 1))
                        .filter(tranche -> tranche.path("state").asString("").equals(state))
                        .map(JsonNode::toString));
    }
}
