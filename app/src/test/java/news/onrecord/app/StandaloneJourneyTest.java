package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.onrecord.log.VerifierKey;
import news.onrecord.standalone.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The log's jar as strangers start it: {@code java -jar}, with the JDK and nothing else of On Record. */
class StandaloneJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @TempDir
    private Path folder;

    /** What the process said, both channels in one, and how it ended. */
    private record Ended(int exit, String said) {}

    @Test
    void itVerifies() throws Exception {
        new ServedLog(app.at("/"), app.token().orElseThrow()).record(3);
        new ServedLog(app.at("/"), app.token().orElseThrow()).checkpoint(3);

        var verified = run("verify", app.at("/"), "--remember", folder.resolve("remembered"));

        assertThat(verified.said()).contains("VERIFIED: 3 events of the log 'onrecord.invalid/");
        assertThat(verified.exit()).isZero();
    }

    @Test
    void itIsAWitness() throws Exception {
        var process = start(
                "witness",
                "--folder",
                folder,
                "--name",
                "witness.example/w1",
                "--port",
                0,
                "--log",
                GrowingLog.of("x").vkey());
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).startsWith("The witness is open at http://127.0.0.1:");
            assertThat(said.readLine()).isEqualTo("It watches " + GrowingLog.ORIGIN + ".");
            var key = said.readLine().replace("Whoever relies on it needs its key: ", "");
            assertThat(VerifierKey.parse(key).name()).isEqualTo("witness.example/w1");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void itTellsWhatItCanDo() throws Exception {
        assertThat(run("--help").said()).contains("jar verify <url | folder | bundle>", "jar witness [options]");
        assertThat(run("verify", "--help").said()).contains("--vkey KEY");
        assertThat(run("witness", "--help").said()).contains("--log VKEY");
        assertThat(run("witness", "--help").exit()).isZero();
    }

    @Test
    void whatItDoesNotUnderstandIsSaidInItsFirstLine() throws Exception {
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("publish").exit()).isEqualTo(2);
        assertThat(run("verify", "--nonsense"))
                .isEqualTo(new Ended(2, "onrecord: There is no option --nonsense. 'verify --help' names the options."));
        assertThat(run("witness", "--port"))
                .isEqualTo(new Ended(1, "onrecord: The witness's option --port has no value; --help names them all."));
        assertThat(run("witness", "--folder", folder, "--log", "nonsense").exit())
                .isEqualTo(1);
    }

    private static Ended run(Object... arguments) throws Exception {
        var process = start(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said.strip());
    }

    private static Process start(Object... arguments) throws Exception {
        var classes = new File(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(classes).as("run by Maven after the jar was made").isFile();
        var command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-jar", classes.getPath()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
