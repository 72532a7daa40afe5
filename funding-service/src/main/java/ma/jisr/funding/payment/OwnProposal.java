package ma.jisr.funding.payment;

/** Somebody wants to approve what she proposed herself. */
public final class OwnProposal extends RuntimeException {
    private static final long serialVersionUID = 1;

    OwnProposal() {
        super("A second person approves", null, false, false);
    }
}
