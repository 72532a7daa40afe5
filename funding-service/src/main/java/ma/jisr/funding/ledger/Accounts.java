package ma.jisr.funding.ledger;

/**
 * The names of the ledger's accounts, and what can be read from a name.
 *
 * <p>What partners pledged is on the debit side; where that money is now, and what was drawn of it, on the credit side.
 */
final class Accounts {

    static final String PLEDGED = "pledged";
    static final String DRAWN = "drawn";
    static final String RECOVERED = "recovered";
    static final String LOANS_OUTSTANDING = "loans-outstanding";
    private static final String ANYBODY = "*";

    private Accounts() {}

    static String pledged(String partner, String programme) {
        return partner(partner, programme, PLEDGED);
    }

    static String drawn(String partner, String programme) {
        return partner(partner, programme, DRAWN);
    }

    static String recoveredBy(String partner, String programme) {
        return partner(partner, programme, RECOVERED);
    }

    static String partner(String partner, String programme, String what) {
        return "partner/" + partner + "/" + programme + "/" + what;
    }

    static String free(String programme, String province) {
        return "envelope/" + programme + "/" + province + "/free";
    }

    static String committed(String programme, String province) {
        return "envelope/" + programme + "/" + province + "/committed";
    }

    static String payable(String registration) {
        return "person/" + registration + "/payable";
    }

    static String loan(String registration) {
        return "person/" + registration + "/loan";
    }

    static String ofProgramme(String programme, String what) {
        return "programme/" + programme + "/" + what;
    }

    /** Accounts of persons are one in whatever is about a whole programme; their own is in the entries. */
    static String folded(String account) {
        return account.startsWith("person/") ? person(ANYBODY, last(account)) : account;
    }

    static String anybodys(String what) {
        return person(ANYBODY, what);
    }

    private static String person(String registration, String what) {
        return "person/" + registration + "/" + what;
    }

    /** What the account is about, such as {@code drawn}. */
    static String last(String account) {
        return account.substring(account.lastIndexOf('/') + 1);
    }

    static boolean isPartners(String account) {
        return account.startsWith("partner/");
    }
}
