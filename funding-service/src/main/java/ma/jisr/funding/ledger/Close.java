package ma.jisr.funding.ledger;

import java.time.LocalDate;
import java.util.List;

/** A programme's balances at the end of a day that gets no more entries. */
public record Close(String programme, LocalDate day, List<Balances.Balance> balances) {

    public Close {
        balances = List.copyOf(balances);
    }
}
