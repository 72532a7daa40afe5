package ma.jisr.local.play;

import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;
import ma.jisr.local.client.Platform;
import ma.jisr.local.client.PlatformOptions;
import ma.jisr.local.client.Refused;
import ma.jisr.local.client.SigningIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./jisr play}: answers 0 when the books agreed to the end, 1 when something was refused, 2 when it couldn't begin. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Play a whole programme, from publication to the last repayment, and lay the books open.")
public final class PlayCommand implements Callable<Integer> {

    private static final int FEWEST = 100;

    @Option(names = "--people", description = "How many register, 100 or more (default: ${DEFAULT-VALUE}).")
    private int people = 500;

    @Option(names = "--documents", description = "Where to keep the ceremonies' lists (default: ${DEFAULT-VALUE}).")
    private Path documents = Path.of("target", "play");

    @Mixin
    private PlatformOptions where = new PlatformOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Platform gateway = where.gateway(http);
            Platform letters = where.letters(http);
            if (people < FEWEST || !gateway.isThere() || !letters.isThere()) {
                return cannot(people < FEWEST ? "--people: 100 or more" : where.nothingAnswers(), 2);
            }
            play(gateway, new Inbox(letters, where.patience()));
            return 0;
        } catch (Refused refused) {
            return cannot("The play ends here: " + refused.getMessage(), 1);
        }
    }

    private void play(Platform gateway, Inbox inbox) {
        Patience patience = where.patience();
        SigningIn signingIn = new SigningIn(gateway, inbox, Clock.systemUTC());
        String run = Integer.toString(ThreadLocalRandom.current().nextInt(100, 1_000));
        Scenes scenes = new Scenes(staff(gateway, signingIn), inbox, patience, documents, run, new Story(out()));
        Cast cast = new Cast(
                Cast.imagine(people, run),
                person -> new Beneficiary(person, new Desk(gateway, signingIn, person.phone(), "ar"), patience));
        new Play(cast, run, scenes).perform();
    }

    private static Staff staff(Platform gateway, SigningIn signingIn) {
        return new Staff(
                desk(gateway, signingIn, "committee"),
                desk(gateway, signingIn, "finance1"),
                desk(gateway, signingIn, "finance2"),
                desk(gateway, signingIn, "officer-161"));
    }

    private static Desk desk(Platform gateway, SigningIn signingIn, String who) {
        return new Desk(gateway, signingIn, who + "@jisr.local", "en");
    }

    private int cannot(String why, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return code;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
