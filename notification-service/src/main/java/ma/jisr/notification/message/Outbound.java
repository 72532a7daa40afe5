package ma.jisr.notification.message;

/** Where messages that may be sent are handed to; what it can't take now, or loses, is found again by its due time. */
public interface Outbound {

    void offer(Lane lane, String message);
}
