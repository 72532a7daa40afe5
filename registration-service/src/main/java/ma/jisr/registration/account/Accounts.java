package ma.jisr.registration.account;

import java.util.List;
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

    /** From here on the address opens no account, so that its next holder begins anew; repeatable. */
    void forgetAddress(String index, String account);

    /** The ids of up to {@code limit} accounts whose erasure was asked for and hasn't ended. */
    List<String> beingForgotten(int limit);
}
