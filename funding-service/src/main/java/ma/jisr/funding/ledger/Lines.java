package ma.jisr.funding.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Lines being put together, always in pairs that balance; amounts of nothing leave none. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();

    /** Debits one account and credits another; the other way round for a negative amount. */
    Lines move(String from, String to, @org.jspecify.annotations.Nullable String province, long centimes) {
        debit(from, province, centimes);
        return debit(to, province, -centimes);
    }

    /** Debits for more than nothing, credits for less. */
    Lines debit(String account, @org.jspecify.annotations.Nullable String province, long centimes) {
        if (centimes > 0) {
            lines.add(Line.debit(account, province, centimes));
        } else if (centimes < 0) {
            lines.add(Line.credit(account, province, -centimes));
        }
        return this;
    }

    Lines debit(SortedMap<String, Long> shares, java.util.function.UnaryOperator<String> account, String province) {
        shares.forEach((partner, centimes) -> debit(account.apply(partner), province, centimes));
        return this;
    }

    Lines credit(SortedMap<String, Long> shares, java.util.function.UnaryOperator<String> account, String province) {
        shares.forEach((partner, centimes) -> debit(account.apply(partner), province, -centimes));
        return this;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
