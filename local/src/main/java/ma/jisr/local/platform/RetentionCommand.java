package ma.jisr.local.platform;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./jisr retention [--erase]}: which files have been kept long enough; erases them only when told to. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = "Show which files have been kept as long as their programme allows.")
final class RetentionCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(names = "--erase", description = "Erase them now (the service does so once a day by itself).")
    private boolean erase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Actuators actuators = new Actuators(options.running().ports(), new Console(System.out));
        Optional<String> due = erase
                ? actuators.post(Names.REGISTRATION, "retention")
                : actuators.get(Names.REGISTRATION, "retention");
        return due.isPresent() ? 0 : 1;
    }
}
