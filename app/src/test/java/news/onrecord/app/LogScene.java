package news.onrecord.app;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.command.log.LogSettings;
import news.onrecord.command.log.WitnessAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger of one test's own, on which On Records are started and stopped, and whose log is meddled with. */
final class LogScene implements AutoCloseable {

    private final TestLedger ledger = new TestLedger();
    private final List<String> copies = new ArrayList<>();
    private final List<Server> running = new ArrayList<>();
    private Optional<String> origin = Optional.empty();
    private List<WitnessAddress> witnesses = List.of();
    private Path folder = ledger.logFolder();
    private @Nullable Database copy;

    LogScene() throws SQLException {
        ledger.make();
    }

    LogScene origin(String name) {
        origin = Optional.of(name);
        return this;
    }

    LogScene witnesses(WitnessAddress... addresses) {
        witnesses = List.of(addresses);
        return this;
    }

    LogScene folder(Path other) {
        folder = other;
        return this;
    }

    Path folder() {
        return folder;
    }

    /** The only file in the log's folder whose name begins so. */
    Path file(String start) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> !file.toString().endsWith(".new"))
                    .reduce((_, _) -> {
                        throw new AssertionError("more than one " + start);
                    })
                    .orElseThrow();
        }
    }

    /** Starts an On Record. */
    ServedLog start() {
        var server = Server.over(
                ProcessRole.ALL,
                database(),
                Optional.of(new LogSettings(folder, origin, witnesses)),
                RunningApp.open());
        running.add(server);
        return new ServedLog(server.address(), TestKey.of(database()));
    }

    /** The line with which it does not start. */
    String refusal() {
        StartFailure refused = catchThrowableOfType(StartFailure.class, this::start);
        if (refused == null) {
            throw new AssertionError("it started");
        }
        return refused.line();
    }

    void stop() {
        running.forEach(Server::close);
        running.clear();
    }

    /** Stops the one that was started first. */
    void stopFirst() {
        running.removeFirst().close();
    }

    Database database() {
        return copy == null ? ledger.database() : copy;
    }

    /** As the superuser, in the database that is used now. */
    JdbcClient sql() {
        return JdbcClient.create(
                ledger.superuser(String.valueOf(database().url().replaceFirst(".*/", ""))));
    }

    /** Takes a backup of the stopped database. */
    String backUp() throws SQLException {
        var name = database().url().replaceFirst(".*/", "");
        var backup = name + "_copy" + copies.size();
        SharedPostgres.server().administration().execute("CREATE DATABASE " + backup + " TEMPLATE " + name);
        copies.add(backup);
        return backup;
    }

    /** Goes on with a backup, as if the newer database were lost. */
    void restore(String backup) {
        copy = ledger.database().inDatabase(backup);
    }

    /** Runs {@code onrecord log ...} on the stopped ledger; answers what it said and with which exit code. */
    String command(String... arguments) throws Exception {
        var password = Files.writeString(
                Files.createDirectories(folder.resolveSibling("passwords")).resolve("login"),
                database().password());
        var out = new StringWriter();
        var line = OnRecord.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        var all = new ArrayList<>(List.of("log"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--database-url=" + database().url(),
                "--database-user=" + database().user(),
                "--database-password-file=" + password,
                "--log-folder=" + folder));
        int exit = line.execute(all.toArray(String[]::new));
        return exit + " " + out.toString().strip();
    }

    @Override
    public void close() throws SQLException {
        stop();
        for (var name : copies) {
            SharedPostgres.server().administration().execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
        ledger.drop();
    }
}
