package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of one role over the PostgreSQL that On Record brings along. */
class DatabaseRunFaultTest {

    @TempDir
    private Path folder;

    @Test
    void processesOfOneRoleFindTheDatabaseThatAnotherProcessRuns() throws Exception {
        Path data = folder.resolve("data");
        try (var database = OnRecordProcess.database(data).saying("is open.")) {
            try (var query = OnRecordProcess.serve(data, "--role=query").open()) {
                assertThat(data.resolve("log"))
                        .as("the folder with the log's key")
                        .doesNotExist();

                try (var command = OnRecordProcess.serve(data, "--role=command").open()) {
                    var claim = Attempt.claim("300,000 posts");
                    var position =
                            ((Outcome.Recorded) new Door(command.address(), command.token()).send(claim)).position();

                    var read = HttpRequest.newBuilder(
                                    query.address().resolve("/api/claims/" + claim.id() + "?atLeast=" + position))
                            .header("Authorization", "Bearer " + command.token())
                            .build();
                    assertThat(HttpClient.newHttpClient()
                                    .send(read, BodyHandlers.ofString())
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
            var made = Said.by("user", "create", "jane", "--name=Jane Roe", "--role=ADMINISTRATOR", "--data=" + data);
            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(Said.by("user", "list", "--data=" + data).out())
                    .as("while the database runs")
                    .contains(" jane ADMINISTRATOR");
            for (var secret : new String[] {"postgres-command", "postgres-query"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("secrets").resolve(secret))))
                        .as(secret)
                        .isEqualTo("rw-------");
            }
            assertThat(database.stop()).isEqualTo(143);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        var alone = Said.by("serve", "--port=0", "--role=query", "--data=" + data);
        assertThat(alone.exit()).isEqualTo(1);
        assertThat(alone.err()).contains("No PostgreSQL runs in the data folder", "onrecord database run");
    }
}
