package ma.jisr.incubator.architecture.broken.persistence;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsMessaging {

    public Class<?> known() {
        return ma.jisr.incubator.messaging.IncubatorFunctions.class;
    }
}
