package ma.jisr.local.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./jisr redrive [SERVICE]}: facts that were set aside are tried again; prints what came of them. */
@Command(name = "redrive", mixinStandardHelpOptions = true, description = "Try again the facts that were set aside.")
final class RedriveCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "One of them (default: all that take facts).")
    private @Nullable String service;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Actuators actuators = new Actuators(options.running().ports(), new Console(System.out));
        boolean done = true;
        for (String name : names()) {
            done &= actuators.post(name, "redrive").isPresent();
        }
        return done ? 0 : 1;
    }

    private List<String> names() {
        if (service == null) {
            return Names.CONSUMERS;
        }
        if (!Names.CONSUMERS.contains(service)) {
            throw new Refusal(service + " takes no facts. These do: " + String.join(", ", Names.CONSUMERS));
        }
        return List.of(service);
    }
}
