package ma.jisr.local.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr rekey}: seals the keys at rest under the present master key; prints how many each service had. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description = "Seal the keys of persons, and those that sign, under the present master key.")
final class RekeyCommand implements Callable<Integer> {

    /** Those that hold personal data. */
    private static final List<String> SERVICES = List.of(Names.REGISTRATION, Names.FUNDING, Names.NOTIFICATION);

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Actuators actuators = new Actuators(options.running().ports(), new Console(System.out));
        boolean done = true;
        for (String service : SERVICES) {
            done &= actuators.post(service, "rekey").isPresent();
        }
        return done ? 0 : 1;
    }
}
