package ma.jisr.registration.funding;

/** How a payment reaches her. */
public enum Means {
    TRANSFER,
    CHEQUE
}
