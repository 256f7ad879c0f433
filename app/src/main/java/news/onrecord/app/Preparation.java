package news.onrecord.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings a database to where the ledger can use it: its version, its {@link Roles}, its tables. Everything it does
 * may be done again; an advisory lock lets one process at a time do it, and falls with its session.
 */
public final class Preparation {

    private static final long LOCK = 0x6f6e7265636f7264L;
    private static final int ATTEMPTS = 5;

    private final Database administration;
    private final Database ledger;

    /**
     * @param administration the ledger's database, by whoever may make roles and schemas
     * @param ledger the same database, by the user that On Record logs in as
     */
    public Preparation(Database administration, Database ledger) {
        this.administration = administration;
        this.ledger = ledger;
    }

    public void run() {
        ledger.checkServer();
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            prepareRoles(connection);
            new Tables(ledger, "ledger", Roles.OWNER).migrate();
            new Tables(ledger, "access", Roles.OWNER).migrate();
        } catch (SQLException failure) {
            throw administration.explain(failure);
        }
    }

    /** Roles belong to the whole server: a first start in a neighbouring database may make the same at once. */
    private void prepareRoles(Connection connection) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                Roles.prepare(connection, ledger.user());
                return;
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !isRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isRace(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "23505", "42710", "42P06", "XX000" -> true;
            default -> false;
        };
    }
}
