package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.onrecord.app.ConfidentialScene.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house of real processes, in which an identity is sealed and told: the one that answers has neither the key nor the
 * door, and on no disk is there a word of it, nor in what the processes say.
 */
class SealedProcessesFaultTest {

    private static final String WORD = "Quarrymaster";

    @TempDir
    private static Path folder;

    @Test
    void whoAnswersHasNeitherKeyNorDoorAndTheIdentityIsOnNoDisk() throws Exception {
        var data = folder.resolve("data");
        try (var postgres = OnRecordProcess.database(data).saying("Stop it");
                var command = OnRecordProcess.serve(data, "--role=command", "--verbose")
                        .open();
                var query =
                        OnRecordProcess.serve(data, "--role=query", "--verbose").open();
                var pool = access(postgres)) {
            var recording = new ConfidentialScene(new Gatehouse(pool, Clock.systemUTC()), command.address());
            var answering = new ConfidentialScene(new Gatehouse(pool, Clock.systemUTC()), query.address());
            var jane = recording.of("Politics", "jane", Role.EDITOR);
            var source = recording.source(jane);
            var as = recording.byToken(jane, Right.values());

            // given a sealed identity, which a reader is told, and some bad tries
            long position = recording.seal(jane, source, IDENTITY, jane);
            assertThat(recording.read(recording.inSession(jane), source).body()).contains(IDENTITY);
            for (var bad : List.of(
                    "{\"identity\": " + WORD + "}",
                    "{\"identity\": \"" + IDENTITY + "\", \"desk\": \"Sports\", \"readers\": [\"" + jane.id() + "\"]}",
                    "{\"identity\": {\"name\": \"" + IDENTITY + "\"}}")) {
                assertThat(recording
                                .post(as, "/api/sources/" + source + "/identity", bad)
                                .body())
                        .doesNotContain(WORD);
            }

            // then the one that answers shows that it is confidential, and sends everything else away
            assertThat(answering
                            .get(as, "/api/sources/" + source + "?atLeast=" + position)
                            .body())
                    .contains("\"confidential\":{\"desk\":\"Politics\"}");
            assertThat(answering.read(as, source).body()).contains("another-process", "--role=command");
            assertThat(answering
                            .post(as, "/api/sources/" + source + "/identity", Map.of("identity", IDENTITY))
                            .body())
                    .contains("another-process");
            for (var path : List.of("/api/events", "/api/sources", "/sources/" + source, "/", "/api/audit")) {
                assertThat(answering.get(as, path).body()).as(path).doesNotContain(WORD);
            }
            assertThat(data.resolve("log")).isDirectoryContaining("glob:**/seal-*");

            assertThat(query.said() + command.said() + postgres.said()).doesNotContain(WORD);
        }
        for (var file : everyFile()) {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains(WORD)).as("%s", file).isFalse();
            assertThat(bytes.contains(HexFormat.of().formatHex(WORD.getBytes(UTF_8))))
                    .as("%s", file)
                    .isFalse();
            assertThat(bytes.contains(Base64.getEncoder()
                            .encodeToString(IDENTITY.getBytes(UTF_8))
                            .substring(0, 20)))
                    .as("%s", file)
                    .isFalse();
        }
    }

    @Test
    void aProcessThatAnswersRefusesToBeToldWhereTheKeyIs() throws Exception {
        try (var query = OnRecordProcess.serve(folder.resolve("told"), "--role=query", "--log-folder=" + folder)) {
            assertThat(query.exit()).isEqualTo(1);
            assertThat(query.said()).contains("A process with --role=query does not keep the log.");
        }
    }

    private static HikariDataSource access(OnRecordProcess postgres) throws Exception {
        return postgres.administration().pool("house", Roles.ACCESS, 2);
    }

    private static List<Path> everyFile() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/programs/"))
                    .toList();
        }
    }
}
