package ma.jisr.funding.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.jisr.funding.allocation.AllocatingInOrder;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.starter.faults.CrashPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the places of a ranked round, candidate by candidate in the order of its report, a batch at a time. */
@Component
class GivingPlaces {

    static final int BATCH = 5_000;

    private final Rounds rounds;
    private final Reports reports;
    private final AllocatingInOrder allocating;
    private final Clock clock;

    GivingPlaces(Rounds rounds, Reports reports, AllocatingInOrder allocating, Clock clock) {
        this.rounds = rounds;
        this.reports = reports;
        this.allocating = allocating;
        this.clock = clock;
    }

    /** From where it stopped to the end; repeating a batch changes nothing. */
    void give(String programme, Round round) {
        String name = Objects.requireNonNull(round.report()).name();
        deleteOthers(round, name);
        try (BufferedReader order = new BufferedReader(new InputStreamReader(
                reports.open(Round.orderOf(name))
                        .orElseThrow(() -> new IllegalStateException("Round " + round.id() + " has lost its order")),
                UTF_8))) {
            giveAll(programme, round, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rounds.change(programme, all -> all.change(round.id(), each -> each.drawn(clock.instant())));
    }

    private void giveAll(String programme, Round round, BufferedReader order) throws IOException {
        long done = 0;
        while (done < round.done() && order.readLine() != null) {
            done++;
        }
        List<InOrder> batch = new ArrayList<>(BATCH);
        InOrder next = next(order);
        while (next != null) {
            batch.add(next);
            InOrder following = next(order);
            if (batch.size() == BATCH
                    || following == null
                    || !following.province().equals(next.province())) {
                allocating.allocate(new EnvelopeId(programme, next.province()), claims(batch));
                CrashPoints.at("funding.roundAfterBatch");
                done += batch.size();
                long upTo = done;
                rounds.change(programme, all -> all.change(round.id(), each -> each.gave(upTo)));
                CrashPoints.at("funding.roundAfterProgress");
                batch.clear();
            }
            next = following;
        }
    }

    private static List<AllocatingInOrder.Claim> claims(List<InOrder> batch) {
        return batch.stream()
                .map(each -> new AllocatingInOrder.Claim(each.registration(), each.amountCentimes()))
                .toList();
    }

    private static @Nullable InOrder next(BufferedReader order) throws IOException {
        String line = order.readLine();
        return line == null ? null : InOrder.of(line);
    }

    /** What processes left that died while they ranked, or were slower. */
    private void deleteOthers(Round round, String name) {
        round.attempts().stream().filter(each -> !each.equals(name)).forEach(each -> {
            reports.delete(each);
            reports.delete(Round.orderOf(each));
        });
    }
}
