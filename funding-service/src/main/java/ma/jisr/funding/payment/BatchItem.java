package ma.jisr.funding.payment;

/**
 * One tranche in a batch.
 *
 * @param payee the number of the payee as the proposer saw it; if it has changed until the approval, the item is left out
 */
public record BatchItem(
        String registration, String province, int tranche, int attempt, long amountCentimes, int payee) {

    public PaymentId payment() {
        return new PaymentId(registration, tranche, attempt);
    }
}
