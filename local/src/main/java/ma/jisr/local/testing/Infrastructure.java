package ma.jisr.local.testing;

import java.util.Locale;

/**
 * The broker and the document database of a test run: started at the first use, shared by all tests of the JVM, gone
 * with it.
 *
 * <p>{@code -Djisr.infrastructure=containers|embedded} chooses; unset, it is containers where a container engine answers
 * and Testcontainers is on the class path, else embedded.
 */
public interface Infrastructure {

    /** The broker's bootstrap servers. */
    String kafka();

    /** The URI of a database; a test class that needs an empty one chooses a name of its own. */
    String mongodb(String database);

    static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    /** Holds the one instance, so that nothing starts before it is asked for. */
    final class Shared {
        private static final Infrastructure INSTANCE = start(System.getProperty("jisr.infrastructure", ""));

        private Shared() {}

        static Infrastructure start(String choice) {
            return switch (choice.toLowerCase(Locale.ROOT)) {
                case "containers" -> Containers.start();
                case "embedded" -> Embedded.start();
                case "" -> ContainerEngine.isUsable() ? Containers.start() : Embedded.start();
                default ->
                    throw new IllegalArgumentException(
                            "jisr.infrastructure is containers or embedded, not \"" + choice + '"');
            };
        }
    }
}
