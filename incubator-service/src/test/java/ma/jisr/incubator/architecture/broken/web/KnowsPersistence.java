package ma.jisr.incubator.architecture.broken.web;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsPersistence {

    public Class<?> known() {
        return ma.jisr.incubator.persistence.IncubatorFiles.class;
    }
}
