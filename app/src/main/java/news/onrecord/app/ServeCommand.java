package news.onrecord.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.onrecord.command.log.LogSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: runs On Record until the process is told to stop. */
@Command(name = "serve", description = "Run On Record until it is stopped (ctrl-C).")
class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return UntilStopped.run(started -> {
            Server server = start(System.getenv(), started);
            whenStarted(server, out(), spec.commandLine().getErr());
            noteThatItOpened(System.getenv("ONRECORD_OPENED"));
            out().println("Stop it with ctrl-C.");
            out().flush();
        });
    }

    /** Tells the launcher that this start is one to learn from; it does without when the note cannot be left. */
    private static void noteThatItOpened(@Nullable String note) {
        if (note != null && !note.isEmpty()) {
            try {
                Files.writeString(Path.of(note), "");
            } catch (IOException unwritable) {
                LOG.debug("no note for the launcher", unwritable);
            }
        }
    }

    private Server start(Map<String, String> environment, Started started) {
        ProcessRole role = role(options, environment);
        DoorSettings door = door(options, environment);
        Server.checkPort(door.port());
        Optional<LogSettings> log = options.log(environment);
        Database database = role == ProcessRole.ALL
                ? ownOrEmbedded(environment, started)
                : admitted(role, options.outsideDatabase(environment), options.data(environment));
        return started.start(() -> Server.over(role, database, log, door), Server::close);
    }

    /** What this process does. */
    ProcessRole role(ServerOptions given, Map<String, String> environment) {
        return given.role(environment);
    }

    /** Where it listens, and whom it lets in. */
    DoorSettings door(ServerOptions given, Map<String, String> environment) {
        return given.door(environment);
    }

    /** A process of one role prepares nothing: its login could not, and must not be able to. */
    private Database admitted(ProcessRole role, Optional<Database> outside, Path data) {
        Database database = outside.orElseGet(() -> RunningPostgres.in(data, role));
        out().println("This process has --role=" + role + "; the ledger is kept in " + database.where() + ".");
        out().flush();
        new Admission(database, role).check();
        return database;
    }

    private Database ownOrEmbedded(Map<String, String> environment, Started started) {
        return options.outsideDatabase(environment)
                .map(this::prepared)
                .orElseGet(() -> embedded(options.data(environment), environment, started));
    }

    private Database prepared(Database outside) {
        out().println("The ledger is kept in " + outside.where() + ".");
        out().flush();
        new Preparation(outside, outside).run();
        return outside;
    }

    private Database embedded(Path data, Map<String, String> environment, Started started) {
        out().println("The ledger is kept in " + data.toAbsolutePath().normalize()
                + (DataFolder.isNew(data) ? " (new: making a database, some seconds)." : "."));
        out().flush();
        return Server.embeddedDatabase(data, environment, started);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What is done once the door is open: says where it is. */
    void whenStarted(Server server, PrintWriter out, PrintWriter err) throws InterruptedException {
        FirstAccount.link(server).ifPresent(link -> {
            out.println("Nobody can log in yet. Make the first account at this address; it opens once, within a day:");
            out.println("    " + link);
        });
        out.println("On Record is open at " + server.address() + "/");
    }
}
