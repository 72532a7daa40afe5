package ma.jisr.local.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What most commands take. */
final class Options {
    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is (default: .jisr beside the script).")
    private @Nullable Path data;

    DataDirectory data() {
        return DataDirectory.at(data == null ? Home.ofScript().data() : data);
    }

    /** The platform that runs with this data. */
    PlatformState running() {
        DataDirectory directory = data();
        return PlatformState.ofRunning(directory)
                .orElseThrow(() -> new Refusal(describe(
                        directory, ProcessTable.ofPlatform(directory.path()).size())));
    }

    private static String describe(DataDirectory data, int left) {
        return left == 0
                ? "Jisr isn't running with its data in " + data.path() + "."
                : "The launcher was killed and left %d processes behind, with their data in %s. End them: ./jisr down"
                        .formatted(left, data.path());
    }
}
