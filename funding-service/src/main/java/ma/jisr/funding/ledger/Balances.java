package ma.jisr.funding.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was debited and credited on each account, by province, in centimes; being summed up. */
public final class Balances {

    private final SortedMap<Key, Sum> sums = new TreeMap<>();

    private record Key(String account, String province) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::account)
                    .thenComparing(Key::province)
                    .compare(this, other);
        }
    }

    /** Debits and credits of one account. */
    public record Sum(long debit, long credit) {

        static final Sum NOTHING = new Sum(0, 0);

        /** Debit less credit. */
        public long balance() {
            return debit - credit;
        }

        Sum plus(long moreDebit, long moreCredit) {
            return new Sum(Math.addExact(debit, moreDebit), Math.addExact(credit, moreCredit));
        }

        Sum plus(Sum other) {
            return plus(other.debit, other.credit);
        }

        Sum minus(Sum other) {
            return new Sum(debit - other.debit, credit - other.credit);
        }
    }

    /** One account in one province, as it is kept. */
    public record Balance(String account, @Nullable String province, long debit, long credit) {}

    static Balances of(Collection<Balance> balances) {
        Balances result = new Balances();
        balances.forEach(each -> result.add(each.account(), each.province(), each.debit(), each.credit()));
        return result;
    }

    void add(Collection<Balance> lines) {
        lines.forEach(line -> add(Accounts.folded(line.account()), line.province(), line.debit(), line.credit()));
    }

    private void add(String account, @Nullable String province, long debit, long credit) {
        Key key = new Key(account, province == null ? "" : province);
        sums.put(key, sums.getOrDefault(key, Sum.NOTHING).plus(debit, credit));
    }

    List<Balance> all() {
        return sums.entrySet().stream()
                .map(each -> new Balance(
                        each.getKey().account(),
                        each.getKey().province().isEmpty()
                                ? null
                                : each.getKey().province(),
                        each.getValue().debit(),
                        each.getValue().credit()))
                .toList();
    }

    /** By account, over all provinces. */
    public SortedMap<String, Sum> byAccount() {
        SortedMap<String, Sum> result = new TreeMap<>();
        sums.forEach((key, sum) -> result.merge(key.account(), sum, Sum::plus));
        return result;
    }

    Sum of(Predicate<String> account) {
        return of(account, province -> true);
    }

    Sum of(Predicate<String> account, Predicate<String> province) {
        return sums.entrySet().stream()
                .filter(each -> account.test(each.getKey().account()))
                .filter(each -> province.test(each.getKey().province()))
                .map(SortedMap.Entry::getValue)
                .reduce(Sum.NOTHING, Sum::plus);
    }

    public Sum total() {
        return of(account -> true);
    }

    /** What was drawn for a province and not returned. */
    public long drawn(String province) {
        return -of(
                        account -> Accounts.isPartners(account)
                                && Accounts.last(account).equals(Accounts.DRAWN),
                        province::equals)
                .balance();
    }
}
