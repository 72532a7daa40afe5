package ma.jisr.local.platform;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jisr reset}: ends everything and deletes the data; only a directory that Jisr made. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "End everything and delete its data.")
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        DataDirectory data = options.data();
        if (Files.exists(data.path())) {
            if (!data.isOurs()) {
                throw new Refusal(data.path() + " wasn't made by Jisr; it stays.");
            }
            DownCommand.end(data);
            data.delete();
        }
        console.say("There is no data in " + data.path() + " any more.");
        return 0;
    }
}
