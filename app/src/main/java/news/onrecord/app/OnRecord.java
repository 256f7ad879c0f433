package news.onrecord.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import news.onrecord.app.bench.BenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: one line and a non-zero exit when something is in the way, never a stack trace unasked. */
@Command(
        name = "onrecord",
        description = "A ledger of news claims: who said what, when, and what was corrected since.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            LogCommand.class,
            DatabaseCommand.class,
            UserCommand.class,
            TokenCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            BenchCommand.class,
            WitnessCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "On Record 0.1.0",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
final class OnRecord {

    private static final int FAILED = 1;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell the whole story of a failure.")
    private boolean verbose;

    private OnRecord() {}

    static void main(String[] arguments) {
        // A newsroom's tool phones nobody: Axon would report its use to its vendor.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        OnRecord root = new OnRecord();
        CommandLine commandLine = new CommandLine(root);
        commandLine.setOut(new PrintWriter(System.out, true, Charset.defaultCharset()));
        commandLine.setErr(new PrintWriter(System.err, true, Charset.defaultCharset()));
        commandLine.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println("onrecord: " + line(failure));
            if (root.verbose) {
                failure.printStackTrace(command.getErr());
            }
            return FAILED;
        });
        return commandLine;
    }

    private static String line(Exception failure) {
        return failure instanceof StartFailure known
                ? known.line()
                : "Something went wrong: " + failure + ". Run it with --verbose for the whole story.";
    }
}
