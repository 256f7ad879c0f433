package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries to change the past as every user and role that the product uses, and as the superuser. */
class AppendOnlyJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";

    /** The one change that one role may make (see ErasureJourneyTest); nobody else may. */
    private static final String ERASURE = "update ledger.text set bytes = null, salt = null";

    private static final String SAYS_IT_APPENDS = "set onrecord.appends = 'yes'";

    private static final List<String> CHANGES = List.of(
            "update ledger.event set facts = 'x'::bytea",
            "update ledger.event set recorded_at = now() where position = 0",
            "update ledger.event set facts = 'x'::bytea where false",
            "delete from ledger.event",
            "truncate ledger.event",
            ERASURE,
            "delete from ledger.text where number = 0",
            "truncate ledger.text",
            "truncate ledger.event, ledger.text, ledger.head",
            "delete from ledger.head",
            "truncate ledger.head",
            "update ledger.head set position = position - 1",
            "update ledger.head set position = position, recorded_at = recorded_at",
            "update ledger.head set position = position + 1, recorded_at = recorded_at - interval '1 second'",
            "update ledger.head set position = position + 1000",
            "update ledger.checkpoint set note = 'x'::bytea",
            "delete from ledger.checkpoint",
            "truncate ledger.checkpoint",
            "update ledger.tile set root = hashes",
            "delete from ledger.tile",
            "truncate ledger.tile",
            "delete from ledger.bundle",
            "truncate ledger.bundle",
            "update ledger.origin set name = 'ledger.example/other'",
            "truncate ledger.origin, ledger.log_key, ledger.checkpoint",
            "delete from ledger.log_key",
            "delete from ledger.witness_list");

    @BeforeAll
    static void somethingIsOnRecord() {
        assertThat(app.post("/api/claims", "{\"statement\": \"300,000 posts opposed the boycott.\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    record Attempt(String who, String role, String change) {

        /** Owner and superuser have every right and meet the trigger; all others lack the grant as well. */
        String refusedWith() {
            boolean mayTry = who.equals("superuser") || role.equals(Roles.OWNER);
            return mayTry ? RESTRICT_VIOLATION : INSUFFICIENT_PRIVILEGE;
        }

        @Override
        public String toString() {
            return who + (role.isEmpty() ? "" : " as " + role) + ": " + change;
        }
    }

    static List<Attempt> attempts() {
        var attempts = new ArrayList<Attempt>();
        for (String change : CHANGES) {
            for (String role : List.of(Roles.OWNER, Roles.COMMAND, Roles.QUERY, "")) {
                attempts.add(new Attempt("login", role, change));
            }
            if (!change.equals(ERASURE)) {
                attempts.add(new Attempt("login", Roles.ERASER, change));
            }
            attempts.add(new Attempt("superuser", "", change));
        }
        return attempts;
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void thePastCannotBeChanged(Attempt attempt) throws SQLException {
        var before = fingerprint();

        assertThat(stateOf(attempt, "")).isEqualTo(attempt.refusedWith());
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void playingAReplicaIsNoWayAround() throws SQLException {
        var before = fingerprint();
        for (String change : CHANGES) {
            assertThat(stateOf(new Attempt("superuser", "", change), "set session_replication_role = replica"))
                    .as(change)
                    .isEqualTo(RESTRICT_VIOLATION);
        }
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void nothingIsAddedToWhatIsOnRecord() {
        var addition =
                "insert into ledger.text (position, number, commitment) values (0, 9, decode(repeat('00', 32), 'hex'))";
        var event =
                "insert into ledger.event select -position, event_id, stream, sequence + 9, type, revision, recorded_at,"
                        + " metadata_salt, metadata, facts_salt, facts, texts_salt, leaf, leaf_hash from ledger.event where position = 0";

        for (String change : List.of(addition, event)) {
            assertThat(stateOf(new Attempt("login", Roles.COMMAND, change), "")).isEqualTo(INSUFFICIENT_PRIVILEGE);
            assertThat(stateOf(new Attempt("login", Roles.COMMAND, change), SAYS_IT_APPENDS))
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
            assertThat(stateOf(new Attempt("superuser", "", change), "")).isEqualTo(RESTRICT_VIOLATION);
        }
    }

    @Test
    void theHeadDoesNotShrinkEvenForWhoSaysThatItAppends() {
        for (String change : List.of("position = position - 1", "recorded_at = recorded_at - interval '1 second'")) {
            var smaller = new Attempt("superuser", "", "update ledger.head set " + change);
            assertThat(stateOf(smaller, SAYS_IT_APPENDS)).isEqualTo(RESTRICT_VIOLATION);
        }
    }

    @Test
    void theQueryRoleCannotEvenAdd() {
        var addition = "insert into ledger.text (position, number, commitment) values (0, 9, '\\x00')";

        assertThat(stateOf(new Attempt("login", Roles.QUERY, addition), "")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    /** The SQLSTATE with which an attempt is refused. */
    private static String stateOf(Attempt attempt, String first) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> attempt(attempt, first));
        return refused == null ? "it went through" : refused.getSQLState();
    }

    private static void attempt(Attempt attempt, String first) throws SQLException {
        var database = attempt.who().equals("superuser")
                ? app.ledger().administration()
                : app.ledger().database();
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            if (!attempt.role().isEmpty()) {
                statement.execute("set role " + attempt.role());
            }
            if (!first.isEmpty()) {
                statement.execute(first);
            }
            statement.execute(attempt.change());
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String fingerprint() throws SQLException {
        try (var connection = connect(app.ledger().administration());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select string_agg(e::text, ',' order by position) from ledger.event e)"
                                + " || (select string_agg(t::text, ',' order by position, number) from ledger.text t)"
                                + " || (select h::text from ledger.head h)")) {
            row.next();
            return row.getString(1);
        }
    }
}
