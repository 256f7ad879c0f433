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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own PostgreSQL: what On Record makes there, and what it asks an administrator to make. */
class RolesFaultTest {

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
    void aUserWhoMayMakeRolesNeedsNoAdministrator() throws Exception {
        Database chief = user("chief", "LOGIN CREATEROLE", "of_chief");
        outside.administration().execute("GRANT CREATE ON DATABASE of_chief TO chief");

        new Preparation(chief, chief).run();

        try (var pool = chief.pool("test", Roles.COMMAND, 1)) {
            assertThat(pool.getConnection().isValid(1)).isTrue();
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
