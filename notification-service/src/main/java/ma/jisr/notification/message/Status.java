package ma.jisr.notification.message;

/** How far a message has come. */
public enum Status {
    /** Nobody has said yet where she can be reached. */
    WAITING_FOR_CONTACT,
    QUEUED,
    /** Saved before the provider is called, so that a crash in the act is seen. */
    SENDING,
    /** The provider took it. */
    SENT,
    /** A receipt says that it reached her. */
    DELIVERED,
    /** Refused, expired or reported undeliverable. */
    FAILED
}
