package ma.jisr.local.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole programme, scene by scene; after each one the books are read. */
final class Play {

    private static final int PLACES_SHORT = 12;
    private static final int WITHDRAWING = 5;

    private final Cast cast;
    private final String run;
    private final Scenes scenes;

    Play(Cast cast, String run, Scenes scenes) {
        this.cast = cast;
        this.run = run;
        this.scenes = scenes;
    }

    void perform() {
        scene(this::publish);
        scene(() -> scenes.registering().register(cast.everybody(), run));
        scene(() -> scenes.reviewing().review(Part.GRANT_BY_CHEQUE, run, cast.applicantsFor(Part.GRANT_BY_CHEQUE)));
        scene(() -> scenes.appealing().appeal(cast.mistaken()));
        scene(this::free);
        scene(() -> scenes.crowd().each(beneficiaries(), Beneficiary::nameHerself));
        scene(() -> payByTransfer(Part.GRANT_BY_TRANSFER, 1));
        scene(this::attest);
        scene(() -> payByTransfer(Part.GRANT_BY_TRANSFER, 2));
        scene(() -> payByTransfer(Part.LOAN_BY_TRANSFER, 1));
        scene(() -> payByCheque(Part.GRANT_BY_CHEQUE));
        scene(() -> payByCheque(Part.LOAN_BY_CHEQUE));
        scene(() -> repay(Part.LOAN_BY_TRANSFER));
        scene(() -> repay(Part.LOAN_BY_CHEQUE));
        scenes.books().layOpen();
    }

    private void scene(Runnable scene) {
        scene.run();
        scenes.books().balance();
    }

    private void publish() {
        int places = Part.GRANT_BY_TRANSFER.applicants(cast.everybody().size()) - PLACES_SHORT;
        for (Part part : Part.values()) {
            scenes.publishing().publish(part, run, places);
        }
    }

    private void free() {
        Map<String, List<Beneficiary>> byStatus =
                cast.applicantsFor(Part.GRANT_BY_TRANSFER).stream().collect(Collectors.groupingBy(Beneficiary::status));
        List<Beneficiary> waiting = scenes.waiting(Part.GRANT_BY_TRANSFER, run, cast);
        List<Beneficiary> placed = cast.applicantsFor(Part.GRANT_BY_TRANSFER).stream()
                .filter(person ->
                        !byStatus.getOrDefault("WAITLISTED", List.of()).contains(person))
                .toList();
        int leaving = Math.min(WITHDRAWING, waiting.size());
        scenes.freeing().free(placed.subList(0, leaving), waiting.subList(0, leaving));
    }

    private void attest() {
        for (Beneficiary person : beneficiaries(Part.GRANT_BY_TRANSFER)) {
            scenes.staff()
                    .officer()
                    .post(
                            "/api/v1/allocations/" + person.id() + "/milestones",
                            Map.of("milestone", "equipment-bought", "note", "فواتير"));
        }
        scenes.story().tell("The officer has seen what was bought with the first part.");
    }

    private void payByTransfer(Part part, int tranche) {
        scenes.payingByTransfer().pay(part, run, beneficiaries(part), tranche);
    }

    private void payByCheque(Part part) {
        long book = Long.parseLong(run) * 100_000 + part.ordinal() * 10_000L + 1;
        scenes.payingByCheque().pay(part, run, beneficiaries(part), book);
    }

    private void repay(Part part) {
        scenes.repaying().repay(part, run, beneficiaries(part));
    }

    private List<Beneficiary> beneficiaries() {
        return cast.everybody().stream().filter(Beneficiary::hasPlace).toList();
    }

    private List<Beneficiary> beneficiaries(Part part) {
        return cast.applicantsFor(part).stream().filter(Beneficiary::hasPlace).toList();
    }
}
