package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, copied to a folder with spaces and called through a link from elsewhere. */
class LauncherFaultTest {

    private static final Instant LONG_AGO = Instant.parse("2017-02-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private Path link = Path.of("");

    /** Copied, with what its parts look like, and nothing built yet. */
    @BeforeEach
    void copyIt() throws IOException {
        home = Files.createDirectories(folder.resolve("a news room/on record")).toRealPath();
        Files.copy(Path.of("..", "onrecord"), home.resolve("onrecord"));
        Files.setPosixFilePermissions(home.resolve("onrecord"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String part :
                List.of("", "shared/log/", "shared/language/", "shared/ledger/", "command/", "query/", "app/")) {
            Files.createDirectories(home.resolve(part + "src/main"));
            written(part + "pom.xml", "<project/>");
            past(home.resolve(part + "src/main"));
        }
        Path elsewhere = Files.createDirectories(folder.resolve("bin of mine"));
        link = Files.createSymbolicLink(
                elsewhere.resolve("newsroom"),
                elsewhere.relativize(home.resolve("onrecord").toAbsolutePath().normalize()));
        for (String tool :
                List.of("dirname", "readlink", "grep", "find", "head", "cat", "cksum", "tr", "mkdir", "rm")) {
            Files.createSymbolicLink(
                    Files.createDirectories(folder.resolve("tools")).resolve(tool), tool(tool));
        }
    }

    @Test
    void withoutAJdk25ItSaysSoInOneLine() throws Exception {
        Said said = run(Map.of("JAVA_HOME", jdk("old one", "21.0.2").toString()), "serve");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words().lines())
                .singleElement()
                .asString()
                .startsWith("onrecord: a JDK 25 is needed and none was found.");
    }

    @Test
    void withoutMavenItSaysSoInOneLine() throws Exception {
        Said said = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()), "help");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words().lines()).singleElement().asString().startsWith("onrecord: Maven (mvn, 3.8 or newer)");
    }

    @Test
    void withoutMavenItDoesNotTestEither() throws Exception {
        Said said = run(Map.of("JAVA_HOME", jdk("jdk", "25").toString()), "test");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words().lines()).singleElement().asString().startsWith("onrecord: Maven (mvn, 3.8 or newer)");
    }

    @Test
    void whatIsBuiltIsCalledWithTheArgumentsAsTheyWereGiven() throws Exception {
        built();
        jdk("more jdks/one", "21.0.2");
        jdk("more jdks/two", "25.0.1");

        Said said = run(
                Map.of("ONRECORD_JDK_FOLDERS", folder + "/nowhere/*:" + folder + "/more jdks/*", "recording", "-Xevil"),
                "help",
                "an import",
                "*");

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.words().lines())
                .contains("data " + home + "/data", "java " + folder + "/more jdks/two")
                .doesNotContain("[-Xevil]")
                .endsWith("[-jar]", "[" + home + "/app/target/onrecord.jar]", "[help]", "[an import]", "[*]");
    }

    @Test
    void withoutAnythingToDoItAsksForHelp() throws Exception {
        built();

        Said said = run(Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString()));

        assertThat(said.words().lines()).endsWith("[" + home + "/app/target/onrecord.jar]", "[help]");
    }

    @Test
    void aCacheOfAnotherBuildIsNotUsed() throws Exception {
        built();
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk("jdk", "25.0.1").toString());
        String notes = run(environment, "serve")
                .words()
                .lines()
                .filter(line -> line.startsWith("[-XX:AOTConfiguration="))
                .findFirst()
                .orElseThrow();
        Path cache = Path.of(
                notes.substring(notes.indexOf('=') + 1, notes.length() - 1).replace(".aotconf", ".aot"));
        Files.writeString(cache, "made from this build");
        assertThat(run(environment, "serve").words()).contains("[-XX:AOTCache=" + cache + "]");

        written("app/target/onrecord.jar", "another build, whose file is older than the cache");
        past(Files.writeString(home.resolve("app/target/onrecord.jar"), "another build"), 10);

        assertThat(run(environment, "serve").words()).doesNotContain("AOTCache");
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("app/target/lib"));
        past(Files.writeString(home.resolve("app/target/onrecord.jar"), "a jar"), 10);
    }

    private void written(String path, String words) throws IOException {
        past(Files.writeString(home.resolve(path), words));
    }

    private static void past(Path path) throws IOException {
        past(path, 0);
    }

    private static void past(Path path, int seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(LONG_AGO.plusSeconds(seconds)));
    }

    /** A JDK whose java says how it was called. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(jdk.resolve("bin").resolve(program), """
                    #!/bin/sh
                    echo "java $JAVA_HOME"
                    echo "data $ONRECORD_DATA"
                    printf '[%s]\\n' "$@"
                    exit 7
                    """);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }

    private static Path tool(String name) {
        return List.of(Path.of("/usr/bin", name), Path.of("/bin", name)).stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private record Said(int exit, String words) {}

    private Said run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", link.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        folder.resolve("tools").toString(),
                        "HOME",
                        folder.resolve("nobody").toString(),
                        "ONRECORD_JDK_FOLDERS",
                        folder.resolve("nowhere") + "/*"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }
}
