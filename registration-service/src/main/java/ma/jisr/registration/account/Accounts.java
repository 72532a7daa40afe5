package ma.jisr.registration.account;

import ma.jisr.starter.aggregate.Aggregates;

/** The accounts by their id. */
public interface Accounts extends Aggregates<Account> {

    /**
     * The account that belongs to an address.
     *
     * @param index blind index of the address
     * @param candidate the id that it gets if there is none yet
     */
    String idOf(String index, String candidate);
}
