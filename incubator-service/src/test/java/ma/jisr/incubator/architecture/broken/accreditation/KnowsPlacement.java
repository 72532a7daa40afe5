package ma.jisr.incubator.architecture.broken.accreditation;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsPlacement {

    public Class<?> known() {
        return ma.jisr.incubator.placement.Placement.class;
    }
}
