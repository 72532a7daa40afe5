package ma.jisr.incubator.accreditation;

/** Loads as the service does at start. */
public final class LoadingSteps {

    private LoadingSteps() {}

    public static void load(AccreditedIncubators accredited, Incubators incubators) {
        new LoadingIncubators(accredited, incubators).load();
    }
}
