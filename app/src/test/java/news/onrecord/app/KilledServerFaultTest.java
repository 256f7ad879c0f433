package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed On Record leaves behind, and how the next one takes it over. */
class KilledServerFaultTest {

    @TempDir
    private Path folder;

    @Test
    void afterKillMinusNineTheNextStartStopsTheOldServerAndFindsEverything() throws Exception {
        Path data = folder.resolve("the data");
        ProcessHandle orphan;
        try (OnRecordProcess first = OnRecordProcess.serve(data).open()) {
            first.administration().execute("CREATE TABLE note AS SELECT '300,000 posts' AS words");
            orphan = first.postmaster();
            first.kill();
            assertThat(orphan.isAlive()).as("PostgreSQL outlives the kill").isTrue();

            try (OnRecordProcess second = OnRecordProcess.serve(data).open()) {
                assertThat(orphan.onExit()).as("the old server").succeedsWithin(Duration.ofSeconds(10));
                assertThat(second.postmaster().isAlive()).isTrue();
                assertThat(words(second)).isEqualTo("300,000 posts");
            }
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void afterBothWereKilledTheNextStartRecovers() throws Exception {
        Path data = folder.resolve("data");
        try (OnRecordProcess first = OnRecordProcess.serve(data).open()) {
            first.administration().execute("CREATE TABLE note AS SELECT 'kept' AS words");
            ProcessHandle postmaster = first.postmaster();
            first.kill();
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
        }
        try (OnRecordProcess second = OnRecordProcess.serve(data).open()) {
            assertThat(words(second)).isEqualTo("kept");
        }
    }

    @Test
    void aProcessAskedToEndStopsItsDatabaseAndLeavesNoPidFile() throws Exception {
        Path data = folder.resolve("data");
        try (OnRecordProcess app = OnRecordProcess.serve(data).open()) {
            ProcessHandle postmaster = app.postmaster();

            int exit = app.stop();

            assertThat(exit).isEqualTo(143);
            assertThat(postmaster.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres.new", "postgres", "postgres/postmaster.pid"})
    void aProcessAskedToEndWhileItStartsLeavesNoDatabaseRunning(String sign) throws Exception {
        Path data = folder.resolve("data");
        try (OnRecordProcess app = OnRecordProcess.serve(data)) {
            while (!Files.exists(data.resolve(sign))) {
                TimeUnit.MILLISECONDS.sleep(1);
            }

            assertThat(app.stop()).isEqualTo(143);

            assertThat(ProcessHandle.allProcesses()
                            .flatMap(process -> process.info().commandLine().stream())
                            .filter(line -> line.contains(data + "/postgres")))
                    .isEmpty();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aPidFileWhoseProcessCannotBeToldIsKept() {
        ProcessHandle another = mock(ProcessHandle.class);
        ProcessHandle.Info info = mock(ProcessHandle.Info.class);
        when(another.info()).thenReturn(info);
        when(info.command()).thenReturn(Optional.empty());
        assertThat(new Postmaster(folder, another).isStranger()).isFalse();

        when(info.command()).thenReturn(Optional.of("/usr/bin/vi"));
        when(info.arguments()).thenReturn(Optional.empty());
        assertThat(new Postmaster(folder, another).isStranger()).isTrue();
    }

    @Test
    void aSecondOnRecordOnTheSameFolderIsRefusedInOneLine() throws Exception {
        Path data = folder.resolve("data");
        try (OnRecordProcess _ = OnRecordProcess.serve(data).open();
                OnRecordProcess second = OnRecordProcess.serve(data)) {
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.said())
                    .contains("onrecord: The data folder " + data.toRealPath() + " is in use by another On Record.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsThrownAway() throws Exception {
        Path cluster = Files.createDirectories(folder.resolve("postgres"));
        Path pidFile = cluster.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + cluster + "\n");

        assertThat(Postmaster.of(cluster)).isEmpty();
        assertThat(pidFile).doesNotExist();
    }

    private static String words(OnRecordProcess app) throws Exception {
        try (Connection connection = app.administration().connect();
                ResultSet row = connection.createStatement().executeQuery("SELECT words FROM note")) {
            row.next();
            return row.getString(1);
        }
    }
}
