package ma.jisr.local;

/** The logging of this module's processes; a name of its own keeps it out of the way where the module is a library. */
public final class Logging {
    private Logging() {}

    /** Call it before the first logger exists; a configuration given from outside wins. */
    public static void toConsole() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "ma/jisr/local/logging.xml");
        }
    }
}
