package news.onrecord.app;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A session that holds the ledger's lock and does nothing, until it is closed or the server ends it. */
record HeldHead(Connection connection) implements AutoCloseable {

    static HeldHead of(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from ledger.head for update");
        }
        return new HeldHead(connection);
    }

    /** Whether it is over, because the server ended it. */
    boolean isDone() throws SQLException {
        return connection.isClosed();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
        }
        connection.close();
    }
}
