package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                .isEqualTo("1 onrecord: jane is the last administrator. Make somebody else one first.");
        assertThat(run("user", "desk", "jane", "Politics")).startsWith("0 per_");
        assertThat(run("user", "desk", "nobody")).isEqualTo("1 onrecord: Nobody has the login 'nobody'.");
        assertThat(run("user", "deactivate", "jane")).startsWith("1 ");
        assertThat(run("user", "invite", "nobody")).isEqualTo("1 onrecord: Nobody has the login 'nobody'.");
        assertThat(run("user", "create", "john", "--name=John", "--role=ADMINISTRATOR"))
                .startsWith("0 ");
        var identity = List.of("--issuer=https://login.example", "--subject=2482");
        assertThat(run("user", "link", "jane", identity.get(0), identity.get(1)))
                .startsWith("0 per_");
        assertThat(run("user", "link", "john", identity.get(0), identity.get(1)))
                .isEqualTo("1 onrecord: Somebody else has that identity.");
        assertThat(run("user", "link", "john", "--issuer=login.example", identity.get(1)))
                .startsWith("1 onrecord: 'issuer' must be");
        assertThat(run("user", "deactivate", "jane")).contains("(let go)");
        assertThat(run("user", "list")).contains("jane", "john");

        var token = run("token", "create", "--owner=john", "--name=the wire", "--scope=read,people", "--days=3");
        assertThat(token).matches("0 ort_[A-Za-z0-9_-]{43}");
        assertThat(run("token", "create", "--owner=john", "--name=x", "--scope=everything"))
                .startsWith("1 onrecord: must be one of read, partners, desk, record");
        var listed = run("token", "list");
        assertThat(listed).contains("read,people", "the wire").doesNotContain(token.substring(2));
        var id = listed.replaceFirst("(?s).*(tok_[0-9a-f-]{36}).*", "$1");
        assertThat(run("token", "revoke", id)).contains(", revoked ");
        assertThat(run("token", "revoke", "tok_1")).startsWith("1 onrecord: must be tok_");
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
