package news.onrecord.app;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** The tables of a schema, and which version of them a database has; who works there can read that, one role can change it. */
final class Tables {

    private final Database database;
    private final String schema;
    private final String role;

    /**
     * @param schema the schema, which is there
     * @param role the role of the database to work under
     */
    Tables(Database database, String schema, String role) {
        this.database = database;
        this.schema = schema;
        this.role = role;
    }

    /** Brings them up to date. */
    void migrate() {
        try {
            flyway().migrate();
        } catch (FlywayException failure) {
            throw new StartFailure(
                    "The tables of schema " + schema + " could not be brought up to date: " + firstLine(failure),
                    failure);
        }
    }

    /** Refuses when they are not exactly those that this On Record knows. */
    void check() {
        MigrationInfoService versions = versions();
        if (versions.applied().length == 0) {
            throw unprepared(database);
        }
        if (versions.pending().length > 0) {
            throw new StartFailure("The database at " + database.where() + " is older than this On Record. Bring it up"
                    + " to date with this version's onrecord database prepare, or serve --role=all, then start again.");
        }
        if (Arrays.stream(versions.applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> !state.isResolved() && state.isApplied())) {
            throw new StartFailure("The database at " + database.where() + " is newer than this On Record. Start the"
                    + " version that brought it there, or a later one.");
        }
    }

    static StartFailure unprepared(Database database) {
        return new StartFailure("The database at " + database.where() + " has not been prepared. Run onrecord database"
                + " prepare with a user who may, then start again.");
    }

    private MigrationInfoService versions() {
        try {
            return flyway().info();
        } catch (FlywayException unreadable) {
            throw new StartFailure(
                    "Which version the database at " + database.where() + " has cannot be read: "
                            + firstLine(unreadable) + " Run onrecord database prepare with a user who may.",
                    unreadable);
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .initSql("SET ROLE " + role)
                .schemas(schema)
                .createSchemas(false)
                .locations("classpath:db/" + schema)
                .load();
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
