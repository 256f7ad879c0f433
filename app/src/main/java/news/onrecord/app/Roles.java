package news.onrecord.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what in the database. Five roles that nobody can log in as: {@link #OWNER} owns the tables and runs
 * migrations, {@link #COMMAND} appends to the ledger, {@link #QUERY} reads the ledger and owns the views, {@link #ERASER}
 * takes the words out of a text, {@link #ACCESS} keeps who may come in. Every connection takes on one of them, so that what a role may not do fails, whoever logged in.
 *
 * <p>Only what is missing is made, in one transaction: a crash leaves all of it or nothing. Nothing is ever removed.
 */
public final class Roles {

    static final String OWNER = "onrecord_owner";
    public static final String COMMAND = "onrecord_command";
    public static final String QUERY = "onrecord_query";
    static final String ERASER = "onrecord_eraser";
    public static final String ACCESS = "onrecord_access";

    static final List<String> ALL = List.of(OWNER, COMMAND, QUERY, ERASER, ACCESS);
    private static final Set<String> WRITERS = Set.of(COMMAND, ERASER);
    private static final Map<String, String> OWNER_OF_SCHEMA =
            Map.of("ledger", OWNER, "work", OWNER, "access", OWNER, "view", QUERY);
    private static final String NOT_ALLOWED = "42501";

    /**
     * What is answered is on disk, whatever the server's habit; and nobody holds the ledger's lock for long, least of all
     * who fell asleep with it (docs/decisions/nobody-sleeps-with-the-lock.md). PostgreSQL 17 and newer can also end a
     * transaction that is busy for too long.
     */
    private static final String WRITERS_MANNERS =
            "; SET default_transaction_isolation = 'read committed'; SET synchronous_commit = on"
                    + "; SET lock_timeout = '10s'"
                    + "; SET idle_in_transaction_session_timeout = '3s'"
                    + "; SELECT set_config(name, '30s', false) FROM pg_settings WHERE name = 'transaction_timeout'";

    private final Connection connection;
    private final String login;

    private Roles(Connection connection, String login) {
        this.connection = connection;
        this.login = login;
    }

    /** What a connection that works under that role is told first. */
    static String takeOn(String role) {
        return "SET ROLE " + role + (WRITERS.contains(role) ? WRITERS_MANNERS : "");
    }

    /**
     * Makes what is missing.
     *
     * @param connection to the ledger's database, by whoever may try to make it
     * @param login the user that On Record logs in as
     * @throws StartFailure with the statements for an administrator, when the connection's user may not
     */
    static void prepare(Connection connection, String login) throws SQLException {
        List<Step> missing = new Roles(connection, login).missing();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (Step step : missing) {
                    statement.execute(
                            step.by().map(owner -> "SET ROLE " + owner).orElse("RESET ROLE"));
                    statement.execute(step.sql());
                }
                statement.execute("RESET ROLE");
            }
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            if (NOT_ALLOWED.equals(refused.getSQLState())) {
                throw notAllowed(connection.getCatalog(), login, missing, refused);
            }
            throw refused;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static StartFailure notAllowed(String database, String login, List<Step> steps, SQLException refused) {
        return new StartFailure(
                "The database user \"" + login + "\" may not make what On Record needs. Have an administrator run this"
                        + " in the database \"" + database + "\", then start again:\n\n    "
                        + steps.stream().map(Step::sql).collect(Collectors.joining(";\n    ")) + ";\n",
                refused);
    }

    /**
     * A statement, and the role that it has to be run as: only a schema's owner grants its use, and who logs in may be
     * a member that does not inherit (an administrator needs no such step).
     */
    private record Step(Optional<String> by, String sql) {
        static Step of(String sql) {
            return new Step(Optional.empty(), sql);
        }
    }

    /** The statements that would make what is not there yet, in an order that works. */
    private List<Step> missing() throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (String role : ALL) {
            if (!is("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role)) {
                steps.add(Step.of("CREATE ROLE " + role + " NOLOGIN"));
            }
            if (!canTakeOn(role)) {
                steps.add(Step.of("GRANT " + role + " TO " + quoted(login)));
            }
        }
        for (String schema : List.of("ledger", "work", "view", "access")) {
            addSchema(schema, steps);
        }
        addUsage("ledger", COMMAND, steps);
        addUsage("ledger", QUERY, steps);
        addUsage("ledger", ERASER, steps);
        addUsage("work", COMMAND, steps);
        addUsage("access", ACCESS, steps);
        return steps;
    }

    private void addSchema(String schema, List<Step> steps) throws SQLException {
        String owner = String.valueOf(OWNER_OF_SCHEMA.get(schema));
        String found = text(
                "SELECT coalesce((SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = ?), '')", schema);
        if (found.isEmpty()) {
            steps.add(Step.of("CREATE SCHEMA " + schema + " AUTHORIZATION " + owner));
        } else if (!found.equals(owner)) {
            throw new StartFailure("The database has a schema \"" + schema + "\" that belongs to \"" + found
                    + "\", not to On Record. Give On Record a database of its own.");
        }
    }

    private void addUsage(String schema, String role, List<Step> steps) throws SQLException {
        boolean granted = is("""
                SELECT EXISTS (
                    SELECT FROM pg_namespace n, aclexplode(n.nspacl) a JOIN pg_roles r ON r.oid = a.grantee
                    WHERE n.nspname = ? AND r.rolname = ? AND a.privilege_type = 'USAGE')
                """, schema, role);
        if (!granted) {
            steps.add(new Step(
                    Optional.ofNullable(OWNER_OF_SCHEMA.get(schema)),
                    "GRANT USAGE ON SCHEMA " + schema + " TO " + role));
        }
    }

    private boolean canTakeOn(String role) throws SQLException {
        String privilege = connection.getMetaData().getDatabaseMajorVersion() >= 16 ? "SET" : "MEMBER";
        return is(
                "SELECT coalesce((SELECT pg_has_role(?::name, oid, '" + privilege
                        + "') FROM pg_roles WHERE rolname = ?), false)",
                login,
                role);
    }

    private boolean is(String question, String... values) throws SQLException {
        return "t".equals(text(question, values));
    }

    private String text(String question, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return String.valueOf(answer.getString(1));
            }
        }
    }

    private String quoted(String name) throws SQLException {
        return text("SELECT quote_ident(?)", name);
    }
}
