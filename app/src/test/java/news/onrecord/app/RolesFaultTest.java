package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own PostgreSQL: what On Record makes there, and what it asks an administrator to make. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesFaultTest {

    private static final int FIRST = 1;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres outside;

    @BeforeAll
    static void startAnOutsidePostgres() {
        outside =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("secrets"), SharedPostgres.PROGRAMS);
    }

    @AfterAll
    static void stopIt() {
        outside.close();
    }

    @Test
    void whatAnAdministratorMustRunIsPrintedAndIsEnough() throws Exception {
        // given a user who may nothing but log in
        Database desk = user("desk \"one\"", "LOGIN", "unprivileged");

        // when On Record starts with it
        StartFailure refused = catchThrowableOfType(StartFailure.class, () -> new Preparation(desk, desk).run());

        // then it prints statements
        assertThat(refused.line())
                .startsWith("The database user \"desk \"one\"\" may not make what On Record needs.")
                .contains("in the database \"unprivileged\"");
        String statements = refused.line().substring(refused.line().indexOf("\n\n"));
        assertThat(statements)
                .contains("GRANT onrecord_owner TO \"desk \"\"one\"\"\";")
                .contains("CREATE SCHEMA ledger AUTHORIZATION onrecord_owner;")
                .contains("GRANT USAGE ON SCHEMA ledger TO onrecord_query;");

        // and when the administrator has run them, the next start works, and the one after it
        outside.administration().inDatabase("unprivileged").execute(statements);
        new Preparation(desk, desk).run();
        new Preparation(desk, desk).run();
    }

    @Test
    void aUserWhoMayGiveTheRolesThatAnotherOnRecordMadeNeedsNoAdministrator() throws Exception {
        Database chief = user("chief", "LOGIN CREATEROLE", "of_chief");
        outside.administration().execute("GRANT CREATE ON DATABASE of_chief TO chief");
        outside.administration()
                .execute(
                        "GRANT onrecord_owner, onrecord_command, onrecord_query, onrecord_eraser, onrecord_access TO chief"
                                + " WITH ADMIN OPTION");

        new Preparation(chief, chief).run();

        try (var pool = chief.pool("test", Roles.COMMAND, 1)) {
            assertThat(pool.getConnection().isValid(1)).isTrue();
        }
    }

    @Test
    @Order(FIRST) // the roles are the whole server's, and this one makes them
    void theUserOfTheDocumentsExampleNeedsNoAdministrator() throws Exception {
        Database newsroom = user("newsroom", "LOGIN NOINHERIT CREATEROLE", "of_newsroom");
        outside.administration().execute("GRANT CREATE ON DATABASE of_newsroom TO newsroom");

        new Preparation(newsroom, newsroom).run();
        new Preparation(newsroom, newsroom).run();

        try (var pool = newsroom.pool("test", Roles.COMMAND, 1);
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery("SELECT position FROM ledger.head").close();
        }
    }

    @Test
    void aServerThatCouldLoseWhatIsOnRecordIsRefused() throws Exception {
        Database careless = user("careless", "LOGIN SUPERUSER", "of_careless");
        fsync("off");
        try {
            assertThatThrownBy(() -> new Preparation(careless, careless).run())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("runs with fsync = off");
        } finally {
            fsync("on");
        }
    }

    private static void fsync(String value) throws Exception {
        outside.administration().execute("ALTER SYSTEM SET fsync = " + value);
        outside.administration().execute("SELECT pg_reload_conf()");
        Thread.sleep(500);
    }

    @Test
    void aDatabaseOfAnotherEncodingIsRefused() throws Exception {
        Database latin = user("latin", "LOGIN SUPERUSER", "other_of_latin").inDatabase("of_latin");
        outside.administration()
                .execute(
                        "CREATE DATABASE of_latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");

        assertThatThrownBy(() -> new Preparation(latin, latin).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("has the encoding LATIN1, and On Record needs UTF8.");
    }

    @Test
    void whoeverRecordsWaitsForTheDiskWhateverTheServersHabit() throws Exception {
        Database hasty = user("hasty", "LOGIN SUPERUSER", "of_hasty");
        outside.administration().execute("ALTER ROLE hasty SET synchronous_commit = off");
        new Preparation(hasty, hasty).run();

        try (var pool = hasty.pool("test", Roles.COMMAND, 1);
                var connection = pool.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT current_user, current_setting('synchronous_commit'),"
                                + " current_setting('lock_timeout'),"
                                + " current_setting('idle_in_transaction_session_timeout'),"
                                + " coalesce(current_setting('transaction_timeout', true), '30s')")) {
            row.next();
            assertThat(List.of(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                    .containsExactly(Roles.COMMAND, "on", "10s", "3s", "30s");
        }
    }

    @Test
    void firstStartsAtTheSameMomentDoNotDisturbEachOther() throws Exception {
        Database one = user("one", "LOGIN SUPERUSER", "shared_one");
        Database two = user("two", "LOGIN SUPERUSER", "shared_two");
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            List<Callable<Object>> starts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                starts.add(Executors.callable(() -> new Preparation(one, one).run()));
                starts.add(Executors.callable(() -> new Preparation(two, two).run()));
            }
            for (Future<Object> start : executor.invokeAll(starts)) {
                start.get();
            }
        }
    }

    @Test
    void aSchemaOfSomebodyElseIsLeftAlone() throws Exception {
        Database other = user("other", "LOGIN SUPERUSER", "of_another");
        other.execute("CREATE SCHEMA ledger");

        assertThatThrownBy(() -> new Preparation(other, other).run())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The database has a schema \"ledger\" that belongs to \"other\", not to On Record."
                        + " Give On Record a database of its own.");
    }

    private static Database user(String name, String rights, String database) throws SQLException {
        Database administration = outside.administration();
        administration.execute(
                "CREATE ROLE \"" + name.replace("\"", "\"\"") + "\" " + rights + " PASSWORD 'a password'");
        EmbeddedPostgres.createDatabase(administration, database);
        return new Database(administration.inDatabase(database).url(), name, "a password");
    }
}
