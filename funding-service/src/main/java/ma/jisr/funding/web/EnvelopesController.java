package ma.jisr.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.Envelopes;
import ma.jisr.funding.ledger.Balances;
import ma.jisr.funding.ledger.Books;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.PublishedProgrammes;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Envelopes and waiting lists, for staff; an officer sees those of her provinces. */
@RestController
@RequestMapping("/api/v1/programmes/{code}")
class EnvelopesController {

    private final PublishedProgrammes published;
    private final Envelopes envelopes;
    private final Books books;
    private final ProvinceNames names;

    EnvelopesController(PublishedProgrammes published, Envelopes envelopes, Books books, ProvinceNames names) {
        this.published = published;
        this.envelopes = envelopes;
        this.books = books;
        this.names = names;
    }

    /** One page holds them all: there are as many as provinces. */
    @GetMapping("/envelopes")
    CursorPage<EnvelopeView> envelopes(@PathVariable String code, Caller caller, Locale language) {
        List<EnvelopeId> seen = programme(code).provinces().stream()
                .filter(caller::sees)
                .map(province -> new EnvelopeId(code, province))
                .toList();
        Balances balances = books.balances(code);
        return new CursorPage<>(
                envelopes.totals(seen).stream()
                        .map(envelope -> EnvelopeView.of(
                                envelope, balances.drawn(envelope.id().province()), names, language))
                        .toList(),
                null);
    }

    /** @param cursor the rank after which to go on */
    @GetMapping("/waiting-list")
    CursorPage<WaitingView> waitingList(
            @PathVariable String code,
            @RequestParam String province,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "0") int cursor,
            Caller caller) {
        if (programme(code).budgetOf(province).isEmpty()) {
            throw Problem.notFound("province", province);
        }
        if (!caller.sees(province)) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
        }
        List<Envelope.Entry> line = envelopes
                .find(new EnvelopeId(code, province))
                .map(Envelope::waiting)
                .orElse(List.of());
        int from = Math.clamp(cursor, 0, line.size());
        int to = (int) Math.min(line.size(), (long) from + CursorPage.fetch(limit));
        List<WaitingView> fetched = IntStream.range(from, to)
                .mapToObj(i -> view(i + 1, line.get(i), caller))
                .toList();
        return CursorPage.of(fetched, limit, last -> Integer.toString(last.rank()));
    }

    private static WaitingView view(int rank, Envelope.Entry entry, Caller caller) {
        return new WaitingView(
                rank,
                entry.registration(),
                Money.dirhams(entry.amountCentimes()),
                caller.has(Caller.Role.COMMITTEE) ? entry.at() : null);
    }

    private ProgrammeVersion programme(String code) {
        return published.latest(code).orElseThrow(() -> Problem.notFound("programme", code));
    }
}
