package ma.jisr.local.platform;

import ma.jisr.local.Logging;
import ma.jisr.local.demo.DemoCommand;
import ma.jisr.local.play.PlayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Java side of {@code ./jisr}; building and testing are the script's. */
@Command(
        name = "jisr",
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs the whole platform on this machine.",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RestartCommand.class,
            DownCommand.class,
            ResetCommand.class,
            DemoCommand.class,
            PlayCommand.class,
            RedriveCommand.class,
            RotateKeysCommand.class,
            RekeyCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "Of the script alone:",
            "  test     Run all tests (mvn verify).",
            "  bench    Measure pipeline or latency.",
        })
public final class Jisr {
    private static final int REFUSED = 2;

    public static void main(String[] arguments) {
        Logging.toConsole();
        System.exit(new CommandLine(new Jisr())
                .setExecutionExceptionHandler(Jisr::explain)
                .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof Refusal) {
            command.getErr().println(failure.getMessage());
            return REFUSED;
        }
        throw failure;
    }
}
