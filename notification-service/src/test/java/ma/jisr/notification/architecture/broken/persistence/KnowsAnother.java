package ma.jisr.notification.architecture.broken.persistence;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsAnother {

    public Class<?> known() {
        return ma.jisr.notification.messaging.NotificationFunctions.class;
    }
}
