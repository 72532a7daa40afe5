package ma.jisr.notification.architecture.broken.web;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsAnother {

    public Class<?> known() {
        return ma.jisr.notification.persistence.MongoMessages.class;
    }
}
