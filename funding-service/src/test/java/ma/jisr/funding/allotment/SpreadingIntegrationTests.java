package ma.jisr.funding.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.jisr.funding.Copy;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeHistories;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allocation.EnvelopeTotals;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.faults.CrashPoints;
import ma.jisr.starter.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nine places in four provinces, 90,000.01 dirhams; every test on a database of its own. */
class SpreadingIntegrationTests {

    private static final String PROGRAMME = "spread";
    private static final List<String> PROVINCES = List.of("041", "161", "351", "585");
    private static final Parameters TWELVE = new Parameters(12, new BigDecimal("0.5"), 1, 120_000_01);

    private final Copy copy =
            new Copy("funding-spread-" + UUID.randomUUID().toString().substring(0, 8), "classpath:test-programmes/");
    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        CrashPoints.throwAt(null);
        copy.close();
    }

    @Test
    void makesEnvelopesWhatWasSigned() {
        Allotment signed = sign(id, TWELVE);

        assertThat(signed.status()).isEqualTo(SpreadStatus.APPLIED);
        assertThat(sizes()).isEqualTo(seen(TWELVE));
        assertThat(places()).isEqualTo(12);
        assertThat(money()).isEqualTo(120_000_01);
        assertThat(copy.entries("allotments", id)).hasSize(1);
        assertThat(allotments().find(id).orElseThrow().state().unsettledSince()).isNull();
    }

    @Test
    void givesNewPlacesToWhoeverWaits() {
        List<String> people = submit("161", 3);
        assertThat(copy.allocation(people.get(2)).status()).isEqualTo(Status.WAITLISTED);

        sign(id, TWELVE);

        assertThat(copy.allocation(people.get(1)).status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.envelope(PROGRAMME, "161").placesTotal()).isEqualTo(2);
    }

    @Test
    void signsOnceHoweverOftenTheRequestComes() {
        sign(id, TWELVE);
        Map<String, Envelope> before = envelopes();

        sign(id, TWELVE);

        assertThat(envelopes()).isEqualTo(before);
        assertThat(copy.entries("allotments", id)).hasSize(1);
        refused(
                "idempotency-mismatch",
                () -> signing().sign(id, programme(), new Parameters(11, BigDecimal.ONE, 0, 1), seen(TWELVE), "her"));
    }

    @Test
    void refusesToSignWhatWasNotSeen() {
        Map<String, EnvelopeSize> other = new TreeMap<>(seen(TWELVE));
        other.put("041", new EnvelopeSize(9L, 1));

        refused("allotment-differs", () -> signing().sign(id, programme(), TWELVE, other, "her"));
        assertThat(allotments().find(id)).isEmpty();
    }

    @Test
    void refusesToLeaveAProvinceLessThanIsTaken() {
        submit("351", 4);
        Map<String, EnvelopeSize> before = sizes();
        Parameters fewer = new Parameters(4, new BigDecimal("0.5"), 1, 40_000_00);

        refused("allotment-below-taken", () -> sign(id, fewer));

        assertThat(sizes()).isEqualTo(before);
    }

    /** Between the look and the change somebody takes the places: what is left over is told, and nothing is negative. */
    @Test
    void tellsWhatCouldNotBeTakenAway() {
        Parameters fewer = new Parameters(4, new BigDecimal("0.5"), 1, 40_000_00);
        Map<String, EnvelopeSize> seen = seen(fewer);
        CrashPoints.throwAt("funding.afterSignBeforeTurn");
        assertThatThrownBy(() -> sign(id, fewer)).isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);
        submit("351", 4);

        finish();

        Allotment.Share marrakech = share("351");
        assertThat(seen.get("351").places()).isEqualTo(1);
        assertThat(marrakech.has()).isEqualTo(new EnvelopeSize(4L, 40_000_00));
        assertThat(marrakech.excess().places()).isEqualTo(3);
        assertThat(copy.entries("allotments", id).getFirst().getString("data"))
                .contains("{\"province\":\"351\",\"places\":4,\"amountCentimes\":4000000}");
        envelopes().values().forEach(EnvelopeHistories::holdsWhatItMust);
    }

    @Test
    void waitsForItsTurn() {
        Turns turns = copy.bean(Turns.class);
        turns.take(PROGRAMME, "somebody");

        assertThat(sign(id, TWELVE).status()).isEqualTo(SpreadStatus.PENDING);
        finish();
        assertThat(places()).isEqualTo(9);

        turns.giveBack(PROGRAMME, "somebody");
        finish();
        assertThat(places()).isEqualTo(12);
    }

    /** A process that was thought dead took the turn once more, and died. */
    @Test
    void freesATurnThatNobodyNeeds() {
        sign(id, TWELVE);
        copy.bean(Turns.class).take(PROGRAMME, id);

        finish();

        assertThat(copy.bean(Turns.class).take(PROGRAMME, "the next")).isTrue();
    }

    static Stream<Arguments> allotmentCrashes() {
        return Stream.of(
                        "funding.afterSignBeforeTurn",
                        "funding.afterTurnBeforeResize",
                        "funding.afterResize",
                        "funding.afterAppliedBeforeTurnGivenBack",
                        "funding.afterTurnGivenBack",
                        "funding.afterPromoteBeforeSave",
                        "funding.afterPromotionBeforeSpreadSettled",
                        "outbox.afterSaveBeforeHint")
                .flatMap(SpreadingIntegrationTests::bothWays);
    }

    @ParameterizedTest
    @MethodSource("allotmentCrashes")
    void endsTheSameWhereverTheProcessDiesWhileItSigns(String point, boolean again) {
        List<String> people = submit("161", 3);

        crashing(point, again, () -> sign(id, TWELVE));
        finish();

        assertThat(sizes()).isEqualTo(seen(TWELVE));
        assertThat(copy.entries("allotments", id)).hasSize(1);
        assertThat(copy.allocation(people.get(1)).status()).isEqualTo(Status.ALLOCATED);
        assertThat(copy.bean(Turns.class).take(PROGRAMME, "the next")).isTrue();
        envelopes().values().forEach(EnvelopeHistories::holdsWhatItMust);
    }

    @Test
    void movesUnusedPlacesToWherePeopleWait() {
        List<String> people = submit("161", 3);
        people.addAll(submit("585", 2));

        List<Reallocation.Move> preview = reallocating().preview(programme(), null);
        Reallocation made = reallocate(id, null);

        assertThat(preview)
                .containsExactly(
                        Reallocation.Move.of("041", "161", new EnvelopeSize(1L, 10_000_00)),
                        Reallocation.Move.of("351", "161", new EnvelopeSize(1L, 10_000_00)),
                        Reallocation.Move.of("351", "585", new EnvelopeSize(1L, 10_000_00)));
        assertThat(made.moves()).allMatch(move -> move.wanted().equals(move.moved()));
        assertThat(people).allMatch(each -> copy.allocation(each).status() == Status.ALLOCATED);
        assertThat(places()).isEqualTo(9);
        assertThat(money()).isEqualTo(90_000_01);
        assertThat(copy.entries("reallocations", id).getFirst().getString("type"))
                .isEqualTo("PlacesReallocated");
    }

    @Test
    void movesUnusedMoneyWhereOnlyThatBounds() {
        List<String> people = submit("spread-money", "161", 2, 10_000_00);

        Reallocation made =
                reallocating().reallocate(id, programme("spread-money"), "They wait", null, "request", "her");

        assertThat(made.moves())
                .allMatch(move -> move.wanted().places() == null && move.to().equals("161"));
        assertThat(made.moves().stream()
                        .mapToLong(move -> move.moved().amountCentimes())
                        .sum())
                .isEqualTo(10_000_00);
        assertThat(copy.allocation(people.get(1)).status()).isEqualTo(Status.ALLOCATED);
    }

    @Test
    void movesWhatTheCommitteeChooses() {
        Reallocation made = reallocate(id, List.of(new Wish("041", "585", 2L, null), new Wish("041", "161", 0L, 1L)));

        assertThat(made.moves().getFirst().moved()).isEqualTo(new EnvelopeSize(2L, 20_000_00));
        assertThat(sizes().get("041")).isEqualTo(new EnvelopeSize(1L, 10_000_00));
        assertThat(sizes().get("161")).isEqualTo(new EnvelopeSize(1L, 10_000_01));
        assertThat(sizes().get("585")).isEqualTo(new EnvelopeSize(3L, 30_000_00));
    }

    @Test
    void refusesToMoveWhatIsUsedOrWaitedFor() {
        refused("nothing-to-move", () -> reallocate(id, null));
        refused("not-unused", () -> reallocate(id, List.of(new Wish("041", "161", 4L, null))));
        refused(
                "not-unused",
                () -> reallocate(id, List.of(new Wish("041", "161", 2L, null), new Wish("041", "585", 2L, null))));
        submit("161", 2);
        refused("not-unused", () -> reallocate(id, List.of(new Wish("161", "041", 0L, 1L))));
        assertThat(places()).isEqualTo(9);
        assertThat(money()).isEqualTo(90_000_01);
    }

    @Test
    void noticesTheSameKeyForAnotherRequest() {
        reallocate(id, List.of(new Wish("041", "161", 1L, null)));

        refused(
                "idempotency-mismatch",
                () -> reallocating().reallocate(id, programme(), "Another", null, "another request", "her"));
    }

    /** Between the decision and the move somebody takes the places: only what really moved is told. */
    @Test
    void movesOnlyWhatIsStillThere() {
        CrashPoints.throwAt("funding.afterDecisionBeforeTurn");
        assertThatThrownBy(() ->
                        reallocate(id, List.of(new Wish("041", "161", 3L, null), new Wish("351", "161", 1L, null))))
                .isInstanceOf(CrashPoints.Crash.class);
        CrashPoints.throwAt(null);
        submit("041", 2);
        submit("351", 5);

        finish();

        Reallocation made =
                copy.bean(Reallocations.class).find(id).orElseThrow().state();
        assertThat(made.moves().getFirst().moved()).isEqualTo(new EnvelopeSize(1L, 10_000_00));
        assertThat(made.moves().getLast().moved().holdsNothing()).isTrue();
        assertThat(copy.entries("reallocations", id).getFirst().getString("data"))
                .contains("\"from\":\"041\"")
                .doesNotContain("\"from\":\"351\"");
        assertThat(places()).isEqualTo(9);
        assertThat(money()).isEqualTo(90_000_01);
    }

    static Stream<Arguments> reallocationCrashes() {
        return Stream.of(
                        "funding.afterDecisionBeforeTurn",
                        "funding.afterTurnBeforeTake",
                        "funding.afterTakeBeforeGive",
                        "funding.afterGiveBeforeNextMove",
                        "funding.afterAppliedBeforeTurnGivenBack",
                        "funding.afterTurnGivenBack",
                        "funding.afterPromoteBeforeSave",
                        "funding.afterPromotionBeforeSpreadSettled",
                        "outbox.afterSaveBeforeHint")
                .flatMap(SpreadingIntegrationTests::bothWays);
    }

    /** At every point what provinces have, and what is under way between them, adds up to what there was. */
    @ParameterizedTest
    @MethodSource("reallocationCrashes")
    void losesAndMakesNoPlaceWhereverTheProcessDiesWhileItMoves(String point, boolean again) {
        List<String> people = submit("161", 3);
        people.addAll(submit("585", 2));

        crashing(point, again, () -> reallocate(id, null));
        finish();

        assertThat(places()).isEqualTo(9);
        assertThat(money()).isEqualTo(90_000_01);
        assertThat(people).allMatch(each -> copy.allocation(each).status() == Status.ALLOCATED);
        assertThat(copy.entries("reallocations", id)).hasSize(1);
        assertThat(copy.bean(Turns.class).take(PROGRAMME, "the next")).isTrue();
        envelopes().values().forEach(EnvelopeHistories::holdsWhatItMust);
    }

    @Test
    void showsTheLatestFirst() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        for (String each : ids) {
            copy.clock.move(java.time.Duration.ofMinutes(1));
            sign(each, TWELVE);
        }

        List<Allotment> first = allotments().ofProgramme(PROGRAMME, null, 2);
        List<Allotment> rest = allotments().ofProgramme(PROGRAMME, first.getLast(), 2);

        assertThat(first).extracting(Allotment::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(rest).extracting(Allotment::id).containsExactly(ids.get(0));
        assertThat(allotments().ofProgramme("another", null, 2)).isEmpty();
    }

    /** Two copies judge, move and sign at once; some are refused. */
    @Test
    void addsUpHoweverManyTakeMoveAndSignAtOnce() throws Exception {
        try (Copy other = new Copy(copy.database().getName(), "classpath:test-programmes/");
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                Copy one = i % 2 == 0 ? copy : other;
                running.add(threads.submit(() -> doSomething(one, number)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        for (int i = 0; i < 3; i++) {
            finish();
        }

        envelopes().values().forEach(EnvelopeHistories::holdsWhatItMust);
        List<Allotment.Share> shares =
                allotments().find(id).map(found -> found.state().shares()).orElse(List.of());
        long more =
                shares.stream().mapToLong(each -> each.excess().placesOrNone()).sum();
        long moreMoney = shares.stream()
                .mapToLong(each -> each.excess().amountCentimes())
                .sum();
        assertThat(places()).isEqualTo(shares.isEmpty() ? 9 : 12 + more);
        assertThat(money()).isEqualTo(shares.isEmpty() ? 90_000_01 : 120_000_01 + moreMoney);
        assertThat(copy.bean(Turns.class).take(PROGRAMME, "the next")).isTrue();
    }

    private void doSomething(Copy one, int number) {
        ProgrammeVersion programme =
                one.bean(PublishedProgrammes.class).latest(PROGRAMME).orElseThrow();
        String from = PROVINCES.get(number % 4);
        String to = PROVINCES.get((number + 1 + number % 3) % 4);
        try {
            if (number == 20) {
                one.bean(SigningAllotments.class).sign(id, programme, TWELVE, seen(TWELVE), "her");
            } else if (number % 3 == 0) {
                one.bean(ReallocatingPlaces.class)
                        .reallocate(
                                UUID.randomUUID().toString(),
                                programme,
                                "They wait",
                                List.of(new Wish(from, to, 1L, null)),
                                "request",
                                "her");
            } else {
                one.judge(Copy.submitted(UUID.randomUUID().toString(), PROGRAMME, from));
            }
        } catch (Problem refused) {
            assertThat(refused.slug()).isIn("not-unused", "allotment-below-taken");
        }
    }

    private static Stream<Arguments> bothWays(String point) {
        return Stream.of(Arguments.of(point, true), Arguments.of(point, false));
    }

    /** Dies at the point; then the request comes again, or only the sweep finds what is left. */
    private void crashing(String point, boolean again, Runnable step) {
        CrashPoints.throwAt(point);
        try {
            step.run();
        } catch (CrashPoints.Crash crash) {
            CrashPoints.throwAt(null);
            addsUp();
            if (again) {
                step.run();
            }
        } finally {
            CrashPoints.throwAt(null);
        }
    }

    /** What was taken from an envelope and not yet given to another is under way. */
    private void addsUp() {
        long places = places();
        long money = money();
        for (Reallocation each : copy.bean(Reallocations.class).ofProgramme(PROGRAMME, null, 10)) {
            for (int i = 0; i < each.moves().size(); i++) {
                EnvelopeSize underWay = underWay(each, i);
                places += underWay.placesOrNone();
                money += underWay.amountCentimes();
            }
        }
        if (allotments().ofProgramme(PROGRAMME, null, 1).isEmpty()) {
            assertThat(places).isEqualTo(9);
            assertThat(money).isEqualTo(90_000_01);
        }
    }

    private EnvelopeSize underWay(Reallocation reallocation, int number) {
        Reallocation.Move move = reallocation.moves().get(number);
        EnvelopeTotals totals = copy.bean(EnvelopeTotals.class);
        boolean given = totals.done(reallocation.envelope(move.to()), Reallocation.giving(reallocation.id(), number))
                .isPresent();
        return totals.done(reallocation.envelope(move.from()), Reallocation.taking(reallocation.id(), number))
                .filter(taken -> !given)
                .orElse(new EnvelopeSize(0L, 0));
    }

    private void finish() {
        copy.sweep();
        copy.bean(FinishingSpreads.class).finish();
        copy.sweep();
    }

    private List<String> submit(String province, int number) {
        return submit(PROGRAMME, province, number, 10_000_00);
    }

    private List<String> submit(String programme, String province, int number, long amount) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String registration = UUID.randomUUID().toString();
            copy.judge(Copy.submitted(registration, programme, province, amount));
            ids.add(registration);
        }
        return ids;
    }

    private Allotment sign(String allotment, Parameters parameters) {
        return signing().sign(allotment, programme(), parameters, seen(parameters), "her");
    }

    private Reallocation reallocate(String reallocation, List<Wish> wishes) {
        return reallocating().reallocate(reallocation, programme(), "They wait", wishes, "request", "her");
    }

    private SigningAllotments signing() {
        return copy.bean(SigningAllotments.class);
    }

    private ReallocatingPlaces reallocating() {
        return copy.bean(ReallocatingPlaces.class);
    }

    private Allotments allotments() {
        return copy.bean(Allotments.class);
    }

    private ProgrammeVersion programme() {
        return programme(PROGRAMME);
    }

    private ProgrammeVersion programme(String code) {
        return copy.bean(PublishedProgrammes.class).latest(code).orElseThrow();
    }

    private Map<String, EnvelopeSize> seen(Parameters parameters) {
        return copy.bean(ProposingSpreads.class).propose(programme(), parameters).lines().stream()
                .collect(Collectors.toMap(line -> line.province().code(), Proposal.Line::size));
    }

    private Allotment.Share share(String province) {
        return allotments().find(id).map(Versioned::state).orElseThrow().shares().stream()
                .filter(each -> each.province().equals(province))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Envelope> envelopes() {
        return PROVINCES.stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> copy.bean(Envelopes.class)
                                .find(new EnvelopeId(PROGRAMME, code))
                                .orElseThrow()));
    }

    private Map<String, EnvelopeSize> sizes() {
        return envelopes().values().stream()
                .collect(Collectors.toMap(
                        each -> each.id().province(),
                        each -> new EnvelopeSize(each.placesTotal(), each.amountTotal())));
    }

    private long places() {
        return sizes().values().stream().mapToLong(EnvelopeSize::placesOrNone).sum();
    }

    private long money() {
        return sizes().values().stream().mapToLong(EnvelopeSize::amountCentimes).sum();
    }

    private static void refused(String slug, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
