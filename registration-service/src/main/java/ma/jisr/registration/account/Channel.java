package ma.jisr.registration.account;

/** How a one-time code travels. */
public enum Channel {
    SMS,
    EMAIL
}
