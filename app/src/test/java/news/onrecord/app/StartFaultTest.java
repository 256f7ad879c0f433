package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every way not to start is one line that says what to do, and exit code 1. */
class StartFaultTest {

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(refusal("serve", "--port", port, "--data", folder.toString()))
                    .isEqualTo("onrecord: Port " + port
                            + " is in use by another program, or not allowed. Choose another with --port.");
        }
    }

    @Test
    void noVariableAndNoFileOpensAnotherDoorThanTheOptions() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(folder.resolve("application.properties"), "server.address=192.0.2.1\nserver.port=1\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OnRecordProcess app = OnRecordProcess.serve(
                        data, Map.of("SERVER_PORT", taken.getLocalPort() + "", "SERVER_ADDRESS", "192.0.2.1"))) {
            assertThat(app.open().said()).contains("On Record is open at http://127.0.0.1:");
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(refusal(
                        "serve", "--port", "0", "--data", file.resolve("data").toString()))
                .startsWith("onrecord: The data folder " + file + "/data cannot be written")
                .endsWith("Make it writable, or choose another with --data.");
    }

    @Test
    void aDatabaseThatIsDownIsNamed() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }

        assertThat(refusal(outside("postgresql://127.0.0.1:" + nobody + "/news", "desk", "secret")))
                .startsWith("onrecord: The database at 127.0.0.1:" + nobody + "/news cannot be reached")
                .endsWith("Is PostgreSQL running there?");
    }

    @Test
    void aWrongPasswordIsSaidToBeWrong() throws Exception {
        String url = SharedPostgres.server().ledger().url();

        assertThat(refusal(outside(url, "onrecord", "wrong")))
                .contains("does not let \"onrecord\" in")
                .endsWith("Check --database-user and ONRECORD_DATABASE_PASSWORD.")
                .doesNotContain("wrong");
    }

    @Test
    void noPasswordAtAllIsSaidToBeWrongToo() {
        String url = SharedPostgres.server().ledger().url();

        assertThat(refusal("serve", "--port", "0", "--database-url", url, "--database-user", "onrecord"))
                .contains("does not let \"onrecord\" in");
    }

    @Test
    void aDatabaseThatIsMissingIsNamed() throws Exception {
        Database ledger = SharedPostgres.server().ledger().inDatabase("nowhere");

        assertThat(refusal(outside(ledger.url(), ledger.user(), ledger.password())))
                .startsWith("onrecord: There is no such database: " + ledger.where());
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThat(refusal("serve", "--port", "0", "--database-url", "postgresql://desk:hunter2@db.example/news"))
                .startsWith("onrecord: The database's address must not hold a password")
                .doesNotContain("hunter2");
    }

    @Test
    void aServerThatDoesNotStartLeavesItsFolderFree() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "9\n");

        assertThat(refusal("serve", "--port", "0", "--data", data.toString()))
                .startsWith("onrecord: PostgreSQL did not start:");
        try (DataFolder again = DataFolder.open(data)) {
            assertThat(again.postgres()).exists();
        }
    }

    private String[] outside(String url, String user, String password) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        return new String[] {
            "serve", "--port=0", "--database-url", url, "--database-user", user, "--database-password-file", file + ""
        };
    }

    /** The one line, after checking that it is one and that the exit code says so. */
    private static String refusal(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine commandLine = OnRecord.commandLine();
        commandLine.setErr(new PrintWriter(said, true));
        commandLine.setOut(new PrintWriter(new StringWriter()));

        assertThat(commandLine.execute(arguments)).isEqualTo(1);

        assertThat(said.toString().strip().lines()).hasSize(1);
        return said.toString().strip();
    }
}
