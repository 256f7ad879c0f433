package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import news.onrecord.command.log.FolderUnusable;
import news.onrecord.command.log.LogAdministration;
import news.onrecord.command.log.LogRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord log}: what is done to the transparency log by hand (docs/log.md). */
@Command(
        name = "log",
        description = "Change the transparency log's key or origin.",
        synopsisSubcommandLabel = "COMMAND")
final class LogCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command is called
    private CommandSpec spec;

    @Command(
            name = "rotate-key",
            description = {
                "Give the log a new key. Until the old one retires, checkpoints are signed with both.",
                "Stop On Record first, unless the PostgreSQL is your own."
            })
    int rotateKey(
            @Mixin LedgerOptions options,
            @Option(
                            names = "--overlap",
                            paramLabel = "DURATION",
                            defaultValue = "P30D",
                            description = "How long the old key still signs, such as P30D or PT12H (${DEFAULT-VALUE});"
                                    + " PT0S when it may be in other hands.")
                    Duration overlap) {
        if (overlap.isNegative()) {
            throw new StartFailure("--overlap must not be negative.");
        }
        say(onTheLog(options, log -> log.rotateKey(overlap)));
        return 0;
    }

    @Command(
            name = "new-origin",
            description = {
                "Let the database go on as another log, which names the one that it succeeds:",
                "the way out when a restored database is behind its log. Stop On Record first."
            })
    int newOrigin(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "NAME", description = "The new log's name: a URL without its scheme.")
                    String name) {
        say(onTheLog(options, log -> log.newOrigin(name)).stripTrailing());
        return 0;
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    private static String onTheLog(LedgerOptions options, Function<LogAdministration, String> work) {
        Map<String, String> environment = System.getenv();
        try (Started started = new Started()) {
            Database database = database(options, environment, started);
            HikariDataSource pool =
                    started.start(() -> database.pool("log", Roles.COMMAND, 2), HikariDataSource::close);
            return work.apply(new LogAdministration(pool, options.logFolder(environment), new Assembly().clock()));
        } catch (LogRefused | FolderUnusable refused) {
            throw new StartFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The ledger's database, prepared: the operator's own, or the one that On Record brings, started for this command. */
    static Database database(LedgerOptions options, Map<String, String> environment, Started started) {
        return options.outsideDatabase(environment)
                .map(outside -> {
                    new Preparation(outside, outside).run();
                    return outside;
                })
                .orElseGet(() -> Server.embeddedDatabase(options.data(environment), environment, started));
    }
}
