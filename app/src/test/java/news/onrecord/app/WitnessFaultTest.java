package news.onrecord.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.onrecord.log.VerifierKey;
import news.onrecord.standalone.Main;
import news.onrecord.witness.CannotWitness;
import news.onrecord.witness.TrustedLogs;
import news.onrecord.witness.WitnessConsole;
import news.onrecord.witness.WitnessOptions;
import news.onrecord.witness.WitnessServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a witness does when it is killed, when its memory is damaged, and when it cannot start. */
class WitnessFaultTest {

    private static final GrowingLog LOG = GrowingLog.of("300,000 posts");

    @TempDir
    private Path folder;

    @Test
    void aKilledWitnessRemembersWhatItCosignedOrOneStepMore() throws Exception {
        int size = 0;
        for (int kill = 0; kill < 6; kill++) {
            try (var process = new WitnessProcess(folder)) {
                var asked = WitnessAsked.at(process.address());
                int kept = (int) size(asked, process);
                assertThat(kept).as("old or new").isBetween(size, size + 1);
                size = growUntilKilled(asked, kept, process);
            }
        }
        assertThat(size).as("it came somewhere").isGreaterThan(6);
    }

    private static long size(WitnessAsked asked, WitnessProcess process) throws Exception {
        if (asked.get(WitnessAsked.monitoring()).statusCode() == 404) {
            return 0;
        }
        return asked.latest(process.vkey(), LOG.signer().verifierKey())
                .checkpoint()
                .head()
                .size();
    }

    /** The last size that was acknowledged before the kill. */
    private static int growUntilKilled(WitnessAsked asked, int from, WitnessProcess process) throws Exception {
        int size = from;
        var killer = Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            process.kill();
        });
        try {
            while (true) {
                assertThat(asked.add(LOG.request(size, size + 1)).statusCode()).isEqualTo(200);
                size++;
            }
        } catch (IOException killed) {
            killer.join();
            return size;
        }
    }

    @Test
    void aSecondWitnessOnTheSameFolderIsRefused() throws Exception {
        try (var first = new WitnessProcess(folder)) {
            assertThat(first.address()).isNotNull();

            assertThat(refusal("witness.example/w1")).contains("is in use by another witness");
        }
    }

    @Test
    void aDamagedMemoryIsNotGoneOnWith() throws Exception {
        var state = withOneCheckpoint();
        byte[] sound = Files.readAllBytes(state);
        int logsSignature = new String(sound, ISO_8859_1).indexOf("\n\n") + 2;
        int ownSignature = new String(sound, ISO_8859_1).indexOf('\n', logsSignature) + 1;

        for (int at = 0; at < sound.length; at++) {
            boolean ofAKeyThatMayHaveBeenRotatedOut = at >= logsSignature && at < ownSignature;
            if (!ofAKeyThatMayHaveBeenRotatedOut) {
                byte[] damaged = sound.clone();
                damaged[at] ^= 1;
                Files.write(state, damaged);

                assertThat(refusal(null)).as("byte " + at).startsWith("The witness's memory " + state + " is damaged");
            }
        }
        for (var content : List.of("", "ledger.example/facts\n")) {
            Files.writeString(state, content);
            assertThat(refusal(null)).contains("is damaged");
        }
        Files.write(state, sound);
        open(null).close();
    }

    @Test
    void aMemoryUnderAnotherLogsNameIsNotGoneOnWith() throws Exception {
        var state = withOneCheckpoint();
        Files.move(state, state.resolveSibling("00".repeat(32) + ".checkpoint"));

        assertThat(refusal(null)).contains("its name is not that of the log 'ledger.example/facts'");
    }

    @Test
    void aDraftThatACrashLeftIsWrittenOver() throws Exception {
        var state = withOneCheckpoint();
        Files.writeString(state.resolveSibling(state.getFileName() + ".new"), "half a checkp");

        try (var again = open(null)) {
            assertThat(WitnessAsked.at(again.address()).add(LOG.request(2, 3)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatCannotBeKeptIsNotCosigned() throws Exception {
        var state = withOneCheckpoint();
        try (var witness = open(null)) {
            var asked = WitnessAsked.at(witness.address());
            var inTheWay = Files.createDirectories(state.resolveSibling(state.getFileName() + ".new/something"));

            assertThat(asked.add(LOG.request(2, 3)).statusCode()).isEqualTo(500);
            assertThat(asked.latest(witness.verifierKey(), LOG.signer().verifierKey())
                            .checkpoint()
                            .head())
                    .isEqualTo(LOG.head(2));

            Files.delete(inTheWay);
            assertThat(asked.add(LOG.request(2, 3)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aKeyThatIsGoneOrDamagedOrReadByOthersIsNotReplaced() throws Exception {
        withOneCheckpoint();
        var key = folder.resolve("key");
        var written = Files.readString(key);

        Files.writeString(key, written.replace("w1", "w2"));
        assertThat(refusal(null)).contains("is not what was written there (its key id is not that of its key)");
        Files.writeString(key, "PRIVATE");
        assertThat(refusal(null)).contains("is not what was written there");
        Files.writeString(key, written);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(refusal(null)).contains("can be read by others");
        Files.delete(key);
        assertThat(refusal("witness.example/w1")).contains("the key that cosigned them is gone");
    }

    @Test
    void aNameIsNeededForTheKeyAndStays() {
        assertThat(refusal(null)).startsWith("What is the witness called?");
        assertThat(refusal("two words")).startsWith("A witness cannot be called that");
        open("witness.example/w1").close();
        assertThat(refusal("witness.example/w2")).startsWith("This witness is called witness.example/w1");
        open(null).close();
    }

    @Test
    void theCommandSaysWhatIsInTheWayInOneLine() {
        var vkey = LOG.vkey();
        assertThat(said("witness", "--folder", folder + "")).startsWith("onrecord: Which log is to be watched?");
        assertThat(said("witness", "--folder", folder + "", "--log", vkey + "x"))
                .startsWith("onrecord: --log does not");
        assertThat(said("witness", "--folder", folder + "", "--log", vkey, "--port", "70000"))
                .startsWith("onrecord: A port is a number");
        assertThat(said("witness", "--folder", folder + "", "--policy", folder.resolve("none") + ""))
                .contains("cannot be read");
        assertThat(said("witness", "--folder", folder + "", "--log", vkey))
                .startsWith("onrecord: What is the witness called?");
    }

    @Test
    void aPolicyFileNamesTheLogs() throws Exception {
        var policy = Files.writeString(folder.resolve("policy"), "log " + LOG.vkey() + "\nquorum none\n");

        assertThat(TrustedLogs.of(List.of(LOG.vkey()), policy).keys()).containsOnlyKeys(GrowingLog.ORIGIN);
    }

    private Path withOneCheckpoint() throws Exception {
        try (var witness = open("witness.example/w1")) {
            assertThat(WitnessAsked.at(witness.address()).add(LOG.request(0, 2)).statusCode())
                    .isEqualTo(200);
        }
        return folder.resolve("state" + WitnessAsked.monitoring().replace("/checkpoint", ".checkpoint"));
    }

    private WitnessServer open(@Nullable String name) {
        var logs = TrustedLogs.of(List.of(LOG.vkey()), null);
        var options = new WitnessOptions(folder, WitnessConsole.listening("127.0.0.1", 0), name, logs);
        return WitnessServer.open(options, Clock.systemUTC(), _ -> {});
    }

    private String refusal(@Nullable String name) {
        var refused = catchThrowableOfType(CannotWitness.class, () -> open(name).close());
        assertThat(refused).as("it opened").isNotNull();
        assertThat(refused.line()).hasLineCount(1);
        return refused.line();
    }

    private static String said(String... arguments) {
        var said = new StringWriter();
        CommandLine commandLine = OnRecord.commandLine();
        commandLine.setErr(new PrintWriter(said, true));
        assertThat(commandLine.execute(arguments)).isEqualTo(1);
        assertThat(said.toString().strip()).hasLineCount(1);
        return said.toString();
    }

    /** A witness as partners run it: the JDK, and nothing of On Record but the log's classes. */
    private static final class WitnessProcess implements AutoCloseable {

        private final Process process;
        private final List<String> said = new ArrayList<>();

        WitnessProcess(Path folder) throws IOException {
            var classes = Path.of(URI.create(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            classes + "",
                            Main.class.getName(),
                            "witness",
                            "--folder",
                            folder + "",
                            "--name",
                            "witness.example/w1",
                            "--port",
                            "0",
                            "--log",
                            LOG.vkey())
                    .redirectErrorStream(true)
                    .start();
            var lines = process.inputReader();
            for (int line = 0; line < 3; line++) {
                said.add(String.valueOf(lines.readLine()));
            }
        }

        URI address() {
            return URI.create(said.getFirst().replace("The witness is open at ", ""));
        }

        VerifierKey vkey() {
            return VerifierKey.parse(said.getLast().replace("Whoever relies on it needs its key: ", ""));
        }

        void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
