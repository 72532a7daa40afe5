package ma.jisr.local.platform;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr rotate-keys}: has the next key sign access tokens soon; prints which key is what. */
@Command(
        name = "rotate-keys",
        mixinStandardHelpOptions = true,
        description = "Have the next key sign access tokens in two minutes.")
final class RotateKeysCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Actuators actuators = new Actuators(options.running().ports(), new Console(System.out));
        return actuators.post(Names.REGISTRATION, "rotatekeys").isPresent() ? 0 : 1;
    }
}
