package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over which database, and as whom, a process of one role opens; and what its session can never do. */
class AdmissionFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger.event SELECT * FROM ledger.event",
                "INSERT INTO ledger.text SELECT * FROM ledger.text",
                "UPDATE ledger.head SET position = position + 1",
                "INSERT INTO ledger.log_key SELECT * FROM ledger.log_key",
                "INSERT INTO ledger.checkpoint SELECT * FROM ledger.checkpoint",
                "SELECT FROM work.introduced",
                "SELECT FROM work.snapshot",
                "SELECT FROM work.log_lease",
                "CREATE TABLE ledger.more ()",
                "SET ROLE onrecord_command",
                "SELECT FROM access.person",
                "SET ROLE onrecord_owner",
                "SET ROLE onrecord_eraser",
                "RESET ROLE; SELECT FROM ledger.event"
            })
    void whoAnswersCannotRecordNorSeeTheCommandSidesWork(String statement) {
        assertRefused(ProcessRole.QUERY, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT FROM view.progress",
                "INSERT INTO access.audit SELECT * FROM access.audit",
                "UPDATE view.progress SET position = 0",
                "CREATE TABLE view.more ()",
                "DROP SCHEMA view",
                "DELETE FROM ledger.event",
                "UPDATE ledger.text SET bytes = NULL, salt = NULL",
                "SET ROLE onrecord_query",
                "SET ROLE onrecord_owner"
            })
    void whoRecordsCannotTouchAViewNorChangeWhatIsOnRecord(String statement) {
        assertRefused(ProcessRole.COMMAND, statement);
    }

    private static void assertRefused(ProcessRole role, String statement) {
        var database = ledger.login(role);
        assertThatThrownBy(() ->
                        database.execute("SET ROLE " + role.databaseRoles().getFirst() + "; " + statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as("%s", refused)
                                .isEqualTo("42501"));
    }

    @Test
    void aLoginThatCanDoWhatItsRoleNeedsAndNoMoreIsLetIn() {
        new Admission(ledger.login(ProcessRole.COMMAND), ProcessRole.COMMAND).check();
        new Admission(ledger.login(ProcessRole.QUERY), ProcessRole.QUERY).check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOGIN SUPERUSER | '' | everything: it is a superuser",
                "LOGIN CREATEROLE | onrecord_query | (generous",
                "LOGIN BYPASSRLS | onrecord_query | (generous",
                "LOGIN NOINHERIT | onrecord_query, onrecord_command | (onrecord_command)",
                "LOGIN NOINHERIT | onrecord_query, onrecord_eraser, onrecord_owner | (onrecord_eraser, onrecord_owner)",
                "LOGIN NOINHERIT | onrecord_query, pg_write_all_data | (pg_write_all_data)"
            })
    void aLoginThatCouldDoMoreIsRefusedAndAnAdministratorIsToldWhatToRun(String rights, String member, String more)
            throws Exception {
        var generous = login(rights, member);

        var refused =
                catchThrowableOfType(StartFailure.class, () -> new Admission(generous, ProcessRole.QUERY).check());

        assertThat(refused.line())
                .contains(
                        "may do more than --role=query needs",
                        more,
                        "GRANT onrecord_query, onrecord_access TO newsroom_query;")
                .doesNotContain(generous.password());
    }

    @Test
    void aLoginThatMayNotWorkAsItsRoleIsRefused() throws Exception {
        var stranger = login("LOGIN", "");

        assertThatThrownBy(() -> new Admission(stranger, ProcessRole.QUERY).check())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("may not work as onrecord_query");
    }

    @Test
    void aDatabaseThatNobodyPreparedIsRefusedInOneLine() throws Exception {
        EmbeddedPostgres.createDatabase(SharedPostgres.server().administration(), "unprepared");
        var unprepared = ledger.login(ProcessRole.QUERY).inDatabase("unprepared");

        assertThatThrownBy(() -> new Admission(unprepared, ProcessRole.QUERY).check())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The database at " + unprepared.where() + " has not been prepared. Run onrecord database"
                        + " prepare with a user who may, then start again.");
    }

    @Test
    void whatPreparingPrintsIsEnoughForAProcessOfEachRole(@TempDir Path folder) throws Exception {
        var administration = ledger.administration();
        EmbeddedPostgres.createDatabase(administration, "prepared");
        var prepared = administration.inDatabase("prepared");
        var password = Files.writeString(folder.resolve("password"), prepared.password());

        var said = Said.by(
                "database",
                "prepare",
                "--database-url=" + prepared.url(),
                "--database-user=" + prepared.user(),
                "--database-password-file=" + password);
        assertThat(said.exit()).as(said.err()).isZero();
        prepared.execute(said.out().substring(said.out().indexOf("CREATE ROLE")).replace("…", "a password"));

        new Admission(new Database(prepared.url(), "newsroom_command", "a password"), ProcessRole.COMMAND).check();
        new Admission(new Database(prepared.url(), "newsroom_query", "a password"), ProcessRole.QUERY).check();
    }

    @Test
    void aDatabaseOfAnOlderOrANewerOnRecordIsRefusedInOneLine() throws Exception {
        var other = new TestLedger();
        other.make();
        try {
            var query = other.login(ProcessRole.QUERY);
            other.administration()
                    .execute("UPDATE ledger.flyway_schema_history SET version = '9999'"
                            + " WHERE installed_rank = (SELECT max(installed_rank) FROM ledger.flyway_schema_history)");

            assertThatThrownBy(() -> new Admission(query, ProcessRole.QUERY).check())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is newer than this On Record");

            other.administration().execute("DELETE FROM ledger.flyway_schema_history WHERE version = '9999'");
            assertThatThrownBy(() -> new Admission(query, ProcessRole.QUERY).check())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is older than this On Record");
        } finally {
            other.drop();
        }
    }

    @Test
    void aProcessThatOnlyAnswersRefusesToBeToldWhereTheLogsKeyIs() {
        var said = Said.by("serve", "--port=0", "--role=query", "--log-folder=somewhere");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("A process with --role=query does not keep the log.");
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedAndTheDemoHasNone() {
        assertThat(Said.by("serve", "--role=editor").err()).contains("There is no role \"editor\".");
        assertThat(Said.by("demo", "--port=0", "--role=query").err()).contains("The demo is one process");
    }

    private static Database login(String rights, String member) throws SQLException {
        var name = "generous_" + UUID.randomUUID().toString().substring(0, 8);
        var administration = ledger.administration();
        administration.execute("CREATE ROLE " + name + " " + rights + " PASSWORD 'a password'");
        if (!member.isEmpty()) {
            administration.execute("GRANT " + member + " TO " + name);
        }
        return new Database(administration.url(), name, "a password");
    }
}
