package ma.jisr.local.platform;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr audit}: verifies every service's audit trail; prints its head, or the first broken link. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify the audit trails; keep the heads elsewhere to notice an end that was cut off.")
final class AuditCommand implements Callable<Integer> {

    private static final String UNBROKEN = "\"firstBroken\":null";

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Actuators actuators = new Actuators(options.running().ports(), new Console(System.out));
        boolean unbroken = true;
        for (String service : List.of(Names.REGISTRATION, Names.FUNDING, Names.INCUBATOR, Names.NOTIFICATION)) {
            Optional<String> verdict = actuators.get(service, "audit");
            unbroken &= verdict.isPresent() && verdict.get().contains(UNBROKEN);
        }
        return unbroken ? 0 : 1;
    }
}
