package news.onrecord.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import news.onrecord.access.Secret;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that On Record brings along: on the loopback address only, every commit on disk before it is
 * answered, every connection by password. One process owns it through its {@link DataFolder}.
 *
 * <p>Each start makes good what a crash left: a cluster that was half made is made anew (it gets its name when it is
 * complete), a server that outlived its On Record is stopped, and the configuration, the passwords, the login role and
 * the database are written again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String SECONDS_TO_RECOVER = "600";
    private static final String SECONDS_TO_STOP = "60";

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path secrets;
    private final Database administration;
    private final Database ledger;

    private EmbeddedPostgres(
            PostgresPrograms programs, Path cluster, Path secrets, Database administration, Database ledger) {
        this.programs = programs;
        this.cluster = cluster;
        this.secrets = secrets;
        this.administration = administration;
        this.ledger = ledger;
    }

    /** Starts the server of that cluster; makes the cluster when there is none. */
    public static EmbeddedPostgres start(Path cluster, Path secrets, Path programsFolder) {
        try {
            PostgresPrograms programs = PostgresArchive.unpackedIn(programsFolder);
            stopLeftover(programs, cluster);
            Path superuserFile = secrets.resolve("postgres-superuser");
            Secret superuser = SecretFile.in(superuserFile);
            Secret login = SecretFile.in(secrets.resolve(ProcessRole.ALL.secret()));
            if (!Files.isDirectory(cluster)) {
                make(programs, cluster, superuserFile);
            }
            int port = freePort();
            PostgresSettings.write(cluster, port);
            start(programs, cluster);
            EmbeddedPostgres started = new EmbeddedPostgres(
                    programs,
                    cluster,
                    secrets,
                    new Database(address(port, "postgres"), SUPERUSER, superuser.value()),
                    new Database(address(port, Database.NAME), Database.LOGIN, login.value()));
            started.prepare(login);
            return started;
        } catch (IOException failure) {
            throw new StartFailure("The database in " + cluster + " could not be prepared: " + failure, failure);
        }
    }

    private static void stopLeftover(PostgresPrograms programs, Path cluster) throws IOException {
        if (Postmaster.of(cluster).isPresent()) {
            stop(programs, cluster);
        }
    }

    private static void make(PostgresPrograms programs, Path cluster, Path superuserFile) throws IOException {
        Path draft = cluster.resolveSibling(cluster.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        PostgresPrograms.Said said = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + superuserFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (!said.isGood()) {
            throw new StartFailure("PostgreSQL could not make its files in " + draft + ": " + lastLine(said.words()));
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void start(PostgresPrograms programs, Path cluster) throws IOException {
        Path log = cluster.resolve("start.log");
        Files.deleteIfExists(log);
        PostgresPrograms.Said said = programs.run(
                "pg_ctl",
                List.of("start", "--wait", "--timeout=" + SECONDS_TO_RECOVER, "--pgdata=" + cluster, "--log=" + log));
        if (!said.isGood()) {
            stopLeftover(programs, cluster);
            String words = Files.exists(log) ? Files.readString(log) : said.words();
            throw new StartFailure(
                    "PostgreSQL did not start: " + lastLine(words) + " (see " + log + " and " + cluster + "/log).");
        }
    }

    private static void stop(PostgresPrograms programs, Path cluster) throws IOException {
        PostgresPrograms.Said said = programs.run(
                "pg_ctl",
                List.of("stop", "--mode=fast", "--wait", "--timeout=" + SECONDS_TO_STOP, "--pgdata=" + cluster));
        if (!said.isGood() && Postmaster.of(cluster).isPresent()) {
            throw new StartFailure("PostgreSQL in " + cluster + " does not stop: " + lastLine(said.words()));
        }
    }

    private void prepare(Secret login) {
        try {
            makeLogin(Database.LOGIN, login);
            createDatabase(administration, Database.NAME);
        } catch (SQLException failure) {
            close();
            throw administration.explain(failure);
        }
    }

    /**
     * Makes a login that can do what a process of one role needs and nothing else. Its password lies in a file of its
     * own, so that no process reads another's.
     *
     * @return the ledger for that login, once the database has been prepared
     */
    public Database letIn(ProcessRole role) {
        try {
            Secret password = SecretFile.in(secrets.resolve(role.secret()));
            makeLogin(role.login(), password);
            administration.execute("GRANT " + String.join(", ", role.databaseRoles()) + " TO " + role.login());
            return new Database(ledger.url(), role.login(), password.value());
        } catch (SQLException failure) {
            throw administration.explain(failure);
        } catch (IOException failure) {
            throw new StartFailure("A password could not be kept in " + secrets + ": " + failure, failure);
        }
    }

    private void makeLogin(String name, Secret password) throws SQLException {
        administration.execute("DO $$ BEGIN CREATE ROLE " + name
                + " LOGIN NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        setPassword(name, password);
    }

    /** Only what the password is checked against goes over: the statement may end up in the server's log. */
    private void setPassword(String name, Secret password) throws SQLException {
        try (Connection connection = administration.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(name, password.value().toCharArray(), "scram-sha-256");
        }
    }

    /** Where a server on that port of this machine keeps a database. */
    static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes a database unless it is there; it cannot be made inside a transaction. */
    public static void createDatabase(Database administration, String name) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            boolean missing = !statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")
                    .next();
            if (missing) {
                statement.execute("CREATE DATABASE " + name);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(String words) {
        return words.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line.strip());
    }

    /** The ledger's database, for the login user. */
    public Database ledger() {
        return ledger;
    }

    /** The database named {@code postgres}, for the superuser: roles and databases are made from here. */
    public Database administration() {
        return administration;
    }

    /** Stops the server; it ends its sessions and writes a checkpoint first. */
    @Override
    public void close() {
        try {
            stop(programs, cluster);
        } catch (IOException failure) {
            throw new StartFailure("PostgreSQL in " + cluster + " could not be stopped: " + failure, failure);
        }
    }
}
