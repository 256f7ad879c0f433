package news.onrecord.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL database that holds a ledger, and who logs in to it. Never printed with its password.
 *
 * @param url the JDBC address, without user or password
 */
public record Database(String url, String user, String password) {

    /** The name of the database in the PostgreSQL that On Record brings along. */
    static final String NAME = "onrecord";

    /** The user that logs in to it. */
    static final String LOGIN = "onrecord";

    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final String SECONDS_TO_CONNECT = "10";
    private static final String SECONDS_TO_ANSWER_A_COMMAND = "60";

    /** A new connection, as the user who logs in. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "On Record");
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        return DriverManager.getConnection(url, properties);
    }

    /** Another database of the same server, for the same user. */
    public Database inDatabase(String name) {
        return new Database(url.replaceFirst("/[^/]*$", "/" + name), user, password);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Refuses a server that is older than what On Record is tested with, or on which a record could be lost. */
    void checkServer() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartFailure("The PostgreSQL at " + where() + " is version " + version
                        + ", and On Record needs " + OLDEST_MAJOR_VERSION + " or newer. Upgrade it, or use another.");
            }
            checkSettings(connection);
        } catch (SQLException failure) {
            throw explain(failure);
        }
    }

    private void checkSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT current_setting('fsync'), current_setting('server_encoding')")) {
            found.next();
            if (!found.getString(1).equals("on")) {
                throw new StartFailure("The PostgreSQL at " + where()
                        + " runs with fsync = off, so that it could lose what is on record. Set it to on.");
            }
            if (!found.getString(2).equals("UTF8")) {
                throw new StartFailure("The database at " + where() + " has the encoding " + found.getString(2)
                        + ", and On Record needs UTF8. Make another with ENCODING 'UTF8' TEMPLATE template0.");
            }
        }
    }

    /** A pool whose connections work under one of On Record's {@link Roles}, never as the user who logs in. */
    public HikariDataSource pool(String name, String role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionInitSql(Roles.takeOn(role));
        config.addDataSourceProperty("ApplicationName", "On Record " + name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        if (role.equals(Roles.COMMAND)) {
            config.addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER_A_COMMAND);
        }
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    /** What a failure to connect means, and what to do about it. */
    public StartFailure explain(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new StartFailure(
                switch (state) {
                    case "28P01", "28000", "08004" ->
                        "The database at " + where() + " does not let \"" + user + "\" in (" + message
                                + "). Check --database-user and ONRECORD_DATABASE_PASSWORD.";
                    case "08001", "08006" ->
                        "The database at " + where() + " cannot be reached (" + message
                                + "). Is PostgreSQL running there?";
                    case "3D000" ->
                        "There is no such database: " + where() + ". Have an administrator run CREATE DATABASE first.";
                    case "57P03" ->
                        "The database at " + where() + " is starting up or shutting down. Try again in a moment.";
                    case "53300" ->
                        "The database at " + where() + " has no connection left. Raise max_connections there.";
                    default -> "The database at " + where() + " answered: " + message;
                },
                failure);
    }

    /** Host, port and name: {@code db.example:5432/news}. */
    String where() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
    }

    @Override
    public String toString() {
        return user + " at " + where();
    }
}
