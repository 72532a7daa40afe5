package ma.jisr.notification.contact;

/** The ways to reach somebody. */
public enum Channel {
    SMS,
    EMAIL
}
