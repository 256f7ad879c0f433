package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.onrecord.access.Gatehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code onrecord user} and {@code onrecord token}: the way in from the machine itself, also when nobody else is left. */
class AccessCommandsFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    @TempDir
    private Path folder;

    @Test
    void peopleAndTokensAreMadeChangedAndTakenBack() throws Exception {
        assertThat(run("user", "create", "jane", "--name=Jane Roe", "--role=ADMINISTRATOR", "--role=EDITOR"))
                .startsWith("0 per_")
                .contains("jane EDITOR,ADMINISTRATOR", "/welcome?link=");
        assertThat(run("user", "create", "jane", "--name=Another", "--role=EDITOR"))
                .isEqualTo("1 onrecord: Somebody has the login 'jane'.");
        assertThat(run("user", "roles", "jane", "--role=EDITOR"))
                .startsWith("1 onrecord: jane is the last administrator who can come in. Make somebody else one first");
        assertThat(run("user", "desk", "jane", "Politics")).startsWith("0 per_");
        assertThat(run("user", "desk", "nobody")).isEqualTo("1 onrecord: Nobody has the login 'nobody'.");
        assertThat(run("user", "deactivate", "jane")).startsWith("1 ");
        assertThat(run("user", "invite", "nobody")).isEqualTo("1 onrecord: Nobody has the login 'nobody'.");
        assertThat(run("user", "create", "john", "--name=John", "--role=ADMINISTRATOR"))
                .startsWith("0 ");
        var identity = List.of("--issuer=https://login.example", "--subject=2482");
        assertThat(run("user", "deactivate", "jane"))
                .as("john cannot come in yet")
                .startsWith("1 onrecord: jane is the last administrator");
        assertThat(run("user", "link", "john", identity.get(0), identity.get(1)))
                .startsWith("0 per_");
        assertThat(run("user", "link", "jane", identity.get(0), identity.get(1)))
                .isEqualTo("1 onrecord: Somebody else has that identity.");
        assertThat(run("user", "link", "jane", "--issuer=login.example", identity.get(1)))
                .startsWith("1 onrecord: 'issuer' must be");
        assertThat(run("user", "deactivate", "jane")).contains("(let go)");
        assertThat(run("user", "list")).contains("jane", "john");

        var claim = "--case=clm_01890a5d-ac96-774b-bcce-b302099a8057";
        var report = "--case=rep_01890a5d-ac96-774b-bcce-b302099a8057";
        var until = "--until=" + Clock.systemUTC().instant().plus(Duration.ofDays(2));
        assertThat(run("user", "create", "out", "--name=Out", "--role=OUTSIDE_AUDITOR", claim, until))
                .startsWith("0 ");
        assertThat(run("user", "case", "out", report, until)).startsWith("0 per_");
        assertThat(run("user", "case", "out", report, "--until=2020-01-01T00:00:00Z"))
                .startsWith("1 onrecord: 'until' must lie in the future");

        var token = run("token", "create", "--owner=john", "--name=the wire", "--scope=read,people", "--days=3");
        assertThat(token).matches("0 ort_[A-Za-z0-9_-]{43}");
        assertThat(run("token", "create", "--owner=john", "--name=x", "--scope=everything"))
                .startsWith("1 onrecord: must be one of read, partners, desk, record");
        for (var name : List.of("", " ", "a\tb", "\u0000")) {
            assertThat(run("token", "create", "--owner=john", "--name=" + name, "--scope=read"))
                    .isEqualTo("1 onrecord: 'name' must be a name of at most 200 characters.");
        }
        var listed = run("token", "list");
        assertThat(listed).contains("read,people", "the wire").doesNotContain(token.substring(2));
        var id = listed.replaceFirst("(?s).*(tok_[0-9a-f-]{36}).*", "$1");
        assertThat(run("token", "revoke", id)).contains(", revoked ");
        assertThat(run("token", "revoke", "tok_1")).startsWith("1 onrecord: must be tok_");
    }

    @Test
    void whoIsLetGoByHandComesBackWithoutTheirSessionsAndTokens() throws Exception {
        run("user", "create", "leaver", "--name=Leaver", "--role=EDITOR");
        run("token", "create", "--owner=leaver", "--name=left behind", "--scope=read");
        try (var pool = ledger.database().pool("access", Roles.ACCESS, 2)) {
            var gatehouse = new Gatehouse(pool, Clock.systemUTC());
            var leaver = gatehouse.people().byLogin("leaver").orElseThrow();
            var session = gatehouse.sessions().begin(leaver.id());
            assertThat(gatehouse.sessions().caller(session)).isPresent();

            run("user", "deactivate", "leaver");
            run("user", "reactivate", "leaver");

            assertThat(gatehouse.sessions().caller(session)).isEmpty();
            var token = gatehouse.tokens().of(Optional.of(leaver.id())).getFirst();
            assertThat(token.revokedAt()).isNotNull();
            assertThat(gatehouse.audit().before(Long.MAX_VALUE, 10))
                    .anyMatch(record -> token.id().value().equals(record.subject())
                            && "its owner was let go".equals(record.detail()));
        }
    }

    private String run(String... arguments) throws Exception {
        var password =
                Files.writeString(folder.resolve("login"), ledger.database().password());
        var out = new StringWriter();
        var line = OnRecord.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--database-url=" + ledger.database().url(),
                "--database-user=" + ledger.database().user(),
                "--database-password-file=" + password));
        int exit = line.execute(all.toArray(String[]::new));
        return exit + " " + out.toString().strip();
    }
}
