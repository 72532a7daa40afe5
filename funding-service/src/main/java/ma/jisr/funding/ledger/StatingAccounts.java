package ma.jisr.funding.ledger;

import java.time.LocalDate;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Draws up what a convention's partner pledged, gave and got back. */
@Component
public class StatingAccounts {

    private final Books books;
    private final Conventions conventions;

    StatingAccounts(Books books, Conventions conventions) {
        this.books = books;
        this.conventions = conventions;
    }

    /** At the end of a day. */
    public Statement of(String partner, String programme, LocalDate on) {
        Balances balances = books.balances(programme, on);
        long pledged = balances.of(Accounts.pledged(partner, programme)::equals).balance();
        Balances.Sum drawn = balances.of(Accounts.drawn(partner, programme)::equals);
        Balances.Sum recovered = balances.of(Accounts.recoveredBy(partner, programme)::equals);
        return new Statement(
                pledged,
                committed(partner, programme, balances),
                drawn.credit(),
                drawn.debit(),
                -recovered.balance(),
                pledged + drawn.balance());
    }

    private long committed(String partner, String programme, Balances balances) {
        long reserved = -balances.of(StatingAccounts::isReserved).balance();
        SortedMap<String, Long> shares = Shares.of(Math.max(0, reserved), conventions.latest(programme));
        return shares.getOrDefault(partner, 0L);
    }

    private static boolean isReserved(String account) {
        return switch (Accounts.last(account)) {
            case "committed", "payable", "transfers-in-transit", "cheques-printed", "cheques-handed-over" -> true;
            default -> false;
        };
    }

    /** Whether this partner is, or was, one of the programme's. */
    public boolean knows(String partner, String programme) {
        return conventions.latest(programme).stream()
                        .anyMatch(share -> share.partner().equals(partner))
                || books.balances(programme).byAccount().containsKey(Accounts.pledged(partner, programme));
    }
}
