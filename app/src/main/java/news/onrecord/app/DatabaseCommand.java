package news.onrecord.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord database}: what processes of one role each need beneath them (docs/operate.md). */
@Command(
        name = "database",
        description = "Prepare or run the database for processes of one role each.",
        synopsisSubcommandLabel = "COMMAND")
final class DatabaseCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command is called
    private CommandSpec spec;

    @Command(
            name = "prepare",
            description = {
                "Make or bring up to date the roles, schemas and tables in a PostgreSQL of your own,",
                "as a user who may, and print how to make the users of the processes."
            })
    int prepare(@Mixin LedgerOptions options) {
        Database outside = options.outsideDatabase(System.getenv())
                .orElseThrow(() -> new StartFailure("Which database is to be prepared? Say it with --database-url."
                        + " The PostgreSQL that On Record brings along is prepared by onrecord database run."));
        new Preparation(outside, outside).run();
        PrintWriter out = spec.commandLine().getOut();
        out.println("The database at " + outside.where() + " is prepared.");
        out.println("Users for processes of one role, for an administrator to make once:");
        out.println();
        for (ProcessRole role : List.of(ProcessRole.COMMAND, ProcessRole.QUERY)) {
            Admission.statements(role).forEach(statement -> out.println("    " + statement));
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "run",
            description = {
                "Run the PostgreSQL that On Record brings along and nothing else, until it is stopped (ctrl-C).",
                "Processes with --role and the same --data find it."
            })
    int run(@Mixin LedgerOptions options) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        if (options.outsideDatabase(environment).isPresent()) {
            throw new StartFailure("A PostgreSQL of your own is not run by On Record. Leave out --database-url.");
        }
        return UntilStopped.run(started -> {
            Server.embeddedDatabase(options.data(environment), environment, started);
            PrintWriter out = spec.commandLine().getOut();
            out.println("The database of "
                    + options.data(environment).toAbsolutePath().normalize() + " is open.");
            out.println("Stop it with ctrl-C, after the processes that use it.");
            out.flush();
        });
    }
}
