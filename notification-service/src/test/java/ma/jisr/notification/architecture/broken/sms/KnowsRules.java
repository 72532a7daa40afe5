package ma.jisr.notification.architecture.broken.sms;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsRules {

    public Class<?> known() {
        return ma.jisr.notification.architecture.broken.rules.KnowsSms.class;
    }
}
