package news.onrecord.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether a process of one role may open over a database: somebody prepared it for this very version, and the login can
 * do no more than the role needs. A login that could would make the separation a promise only, so it is refused.
 */
final class Admission {

    /**
     * Every role that a login could become, and that is not its process's business: another of On Record's, one of
     * PostgreSQL's own, or one with a right over the whole server, be it the login itself.
     */
    private static final String TOO_MUCH = """
            SELECT coalesce(string_agg(r.rolname, ', ' ORDER BY r.rolname), '')
            FROM pg_roles r
            WHERE pg_has_role(session_user, r.oid, 'MEMBER') AND r.rolname <> ALL (?)
                AND (r.rolsuper OR r.rolcreaterole OR r.rolreplication OR r.rolbypassrls
                    OR r.rolname <> session_user AND (r.rolname LIKE 'onrecord\\_%' OR r.rolname LIKE 'pg\\_%'))
            """;

    private static final String SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = session_user";

    private static final String MAY_BECOME = "SELECT pg_has_role(session_user, CAST(? AS name), 'MEMBER')";

    private final Database database;
    private final ProcessRole role;

    Admission(Database database, ProcessRole role) {
        this.database = database;
        this.role = role;
    }

    /** Refuses in one line, and says what to do about it. */
    void check() {
        database.checkServer();
        try (Connection connection = database.connect()) {
            checkRolesExist(connection);
            checkItCanDoNoMore(connection);
            checkItCanDoEnough(connection);
        } catch (SQLException failure) {
            throw database.explain(failure);
        }
        new Tables(database, "ledger", role.databaseRoles().getFirst()).check();
        new Tables(database, "access", Roles.ACCESS).check();
    }

    private void checkRolesExist(Connection connection) throws SQLException {
        for (String needed : role.databaseRoles()) {
            if (text(connection, "SELECT count(*) FROM pg_roles WHERE rolname = ?", needed)
                    .equals("0")) {
                throw Tables.unprepared(database);
            }
        }
    }

    private void checkItCanDoNoMore(Connection connection) throws SQLException {
        String more = text(connection, SUPERUSER).equals("t")
                ? "everything: it is a superuser"
                : text(
                        connection,
                        TOO_MUCH,
                        connection.createArrayOf("text", role.databaseRoles().toArray()));
        if (!more.isEmpty()) {
            throw refused("may do more than --role=" + role + " needs (" + more + ")");
        }
    }

    private void checkItCanDoEnough(Connection connection) throws SQLException {
        for (String needed : role.databaseRoles()) {
            if (text(connection, MAY_BECOME, needed).equals("f")) {
                throw refused("may not work as " + needed);
            }
        }
    }

    private StartFailure refused(String why) {
        return new StartFailure("The database user \"" + database.user() + "\" " + why
                + ". Give this process a user of its own, made by an administrator:\n\n    "
                + String.join("\n    ", statements(role)) + "\n");
    }

    /** What an administrator runs to make a login for a process of that role. */
    static List<String> statements(ProcessRole role) {
        String login = "newsroom_" + role;
        return List.of(
                "CREATE ROLE " + login + " LOGIN NOINHERIT PASSWORD '…';",
                "GRANT " + String.join(", ", role.databaseRoles()) + " TO " + login + ";");
    }

    private static String text(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return String.valueOf(answer.getString(1));
            }
        }
    }
}
