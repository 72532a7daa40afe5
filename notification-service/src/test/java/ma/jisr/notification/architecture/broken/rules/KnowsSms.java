package ma.jisr.notification.architecture.broken.rules;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsSms {

    public Class<?> known() {
        return ma.jisr.notification.architecture.broken.sms.KnowsRules.class;
    }
}
