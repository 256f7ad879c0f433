package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL that On Record brings along, and what its roles may do. */
class EmbeddedPostgresJourneyTest {

    @RegisterExtension
    private static final TestLedger ledger = new TestLedger();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8"
    })
    void whatWasAnsweredIsOnDiskAndNobodyElseComesIn(String setting, String value) {
        assertThat(text(ledger.superuser(), "SELECT current_setting('" + setting + "')"))
                .isEqualTo(value);
    }

    @Test
    void textIsSortedTheSameOnEverySystem() {
        assertThat(
                        text(
                                ledger.superuser(),
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void nobodyIsTrustedWithoutAPassword() {
        assertThat(text(ledger.superuser(), "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThatThrownBy(() -> new Database(ledger.database().url(), "postgres", "").connect())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void eachSideWorksUnderItsOwnRole() {
        assertThat(text(ledger.command(), "SELECT current_user")).isEqualTo("onrecord_command");
        assertThat(text(ledger.query(), "SELECT current_user")).isEqualTo("onrecord_query");
        assertThat(text(ledger.owner(), "SELECT current_user")).isEqualTo("onrecord_owner");
    }

    @ParameterizedTest
    @CsvSource({"ledger", "work", "view", "public"})
    void theCommandSideMakesNoTables(String schema) {
        assertThatThrownBy(() -> JdbcClient.create(ledger.command())
                        .sql("CREATE TABLE " + schema + ".x (y int)")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied for schema " + schema);
    }

    @ParameterizedTest
    @CsvSource({"ledger", "work", "public"})
    void theQuerySideMakesTablesOnlyForViews(String schema) {
        JdbcClient query = JdbcClient.create(ledger.query());
        query.sql("CREATE TABLE IF NOT EXISTS view.x (y int)").update();

        assertThatThrownBy(
                        () -> query.sql("CREATE TABLE " + schema + ".x (y int)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema " + schema);
    }

    @Test
    void secretsAreTheOwnersOnly() throws Exception {
        Path secret = folder.resolve("secrets/a-secret");

        String made = SecretFile.in(secret).value();

        assertThat(SecretFile.in(secret).value()).isEqualTo(made).hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aClusterThatWasHalfMadeAndPasswordsThatWereNotSetAreMadeGood() throws Exception {
        // given what a crash in the middle of the first start leaves
        Path cluster = folder.resolve("my data/postgres");
        Path secrets = folder.resolve("my data/secrets");
        Files.createDirectories(folder.resolve("my data/postgres.new/base"));
        Files.createDirectories(secrets);
        Files.writeString(secrets.resolve("postgres-superuser.new"), "half");

        // when it starts
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster, secrets, SharedPostgres.PROGRAMS)) {
            // and the login user's password is changed behind its back
            postgres.administration().execute("ALTER ROLE onrecord PASSWORD 'other'");
            postgres.administration().execute("ALTER SYSTEM SET log_statement = 'all'");
        }

        // then the next start sets it right
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster, secrets, SharedPostgres.PROGRAMS)) {
            postgres.ledger().execute("SELECT 1");
        }
        assertThat(log(cluster))
                .contains("SCRAM-SHA-256$")
                .doesNotContain(
                        SecretFile.in(secrets.resolve("postgres-onrecord")).value());
        assertThat(List.of(Files.exists(cluster), Files.exists(folder.resolve("my data/postgres.new"))))
                .containsExactly(true, false);
    }

    private static String log(Path cluster) throws IOException {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> files = Files.list(cluster.resolve("log"))) {
            for (Path file : files.toList()) {
                words.append(Files.readString(file));
            }
        }
        return words.toString();
    }

    private static String text(DataSource source, String sql) {
        return JdbcClient.create(source).sql(sql).query(String.class).single();
    }
}
