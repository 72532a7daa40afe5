package ma.jisr.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;
import ma.jisr.local.client.Platform;
import ma.jisr.local.client.PlatformOptions;
import ma.jisr.local.client.Refused;
import ma.jisr.local.client.SigningIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./jisr demo FILE}: answers 0 when everything came out as expected, 1 when not, 2 when it could not be tried. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Send sample registrations as applicants would, and compare what comes of them.")
public final class DemoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "One JSON object a line: {\"expect\": …, \"registration\": …}.")
    private Path file = Path.of("");

    @Option(names = "--concurrency", description = "Applicants at once (default: ${DEFAULT-VALUE}).")
    private int concurrency = 16;

    @Mixin
    private PlatformOptions where = new PlatformOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return run(http, Sample.read(file));
        } catch (NoSuchFileException missing) {
            return cannot("There is no file " + missing.getFile() + ".");
        } catch (IOException | IllegalArgumentException unreadable) {
            return cannot(file + ": " + unreadable.getMessage());
        } catch (Refused refused) {
            return cannot(String.valueOf(refused.getMessage()));
        }
    }

    private int run(HttpClient http, List<Sample> samples) throws InterruptedException {
        Patience patient = where.patience();
        Platform gateway = where.gateway(http);
        Platform letters = where.letters(http);
        if (!gateway.isThere() || !letters.isThere()) {
            return cannot(where.nothingAnswers());
        }
        Report report = demo(gateway, new Inbox(letters, patient), patient)
                .run(samples, progress(samples.size(), gateway)::done);
        out().println("\n" + report.text());
        out().flush();
        return report.allAsExpected() ? 0 : 1;
    }

    private Demo demo(Platform gateway, Inbox letters, Patience patient) {
        SigningIn signingIn = new SigningIn(gateway, letters, Clock.systemUTC());
        Applicant applicant = new Applicant(gateway, signingIn, patient);
        return new Demo(new Applicants(applicant::apply, concurrency), letters, patient);
    }

    private Progress progress(int total, Platform gateway) {
        return new Progress(out(), Ansi.AUTO.enabled(), total, gateway::waiting);
    }

    private int cannot(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return 2;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
