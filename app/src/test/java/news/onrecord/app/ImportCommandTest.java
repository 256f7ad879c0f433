package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.SeedClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer onRecord;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        for (var name : new String[] {"seed-article.txt", "seed-claims.json"}) {
            Files.write(folder.resolve(name), demo().read(name));
        }
        onRecord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        onRecord.start();
    }

    @AfterEach
    void shut() {
        onRecord.stop(0);
    }

    @Test
    void whatIsCompleteEndsWith0AndOneLine() {
        everyRequestGets(201, "{}");

        assertThat(run("--format", "seed-claims", "--url", url(), seed())).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().isEqualTo("1 anomaly: not imported");
        assertThat(out.toString()).contains("recorded 132, already on record 0, refused 0, in ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatWasRefusedIsNamedAndEndsWith1() {
        everyRequestGets(400, "{\"title\": \"A value is not one of those allowed\", \"detail\": \"kind\"}");

        assertThat(run("--format", "seed-claims", "--url", url(), seed())).isOne();
        assertThat(out.toString()).contains("recorded 0, already on record 0, refused 58, skipped 74, in ");
        assertThat(err.toString())
                .contains("S04: refused: A value is not one of those allowed: kind")
                .contains("report seed-article.txt: skipped, because S00 was refused");
    }

    @Test
    void noOnRecordAtTheAddressIsOneLine() {
        var url = url();
        onRecord.stop(0);

        assertThat(run("--format", "seed-claims", "--url", url, seed())).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("On Record cannot be reached at " + url);
    }

    @Test
    void anotherArticleThanTheAnnotatedOneIsOneLine() throws IOException {
        Files.writeString(folder.resolve("seed-article.txt"), "The push started last month");

        assertThat(run("--format", "seed-claims", "--url", url(), seed())).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("seed-article.txt is not the text that was annotated: its SHA-256 is ");
    }

    @Test
    void whatIsNotUnderstoodIsToldWithTheUsage() {
        assertThat(run("--format", "xml", seed())).isEqualTo(2);
        assertThat(run("--format", "seed-claims", "--url", "localhost:8080", seed()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--format must be seed-claims or correction-notices or page-revisions, but is 'xml'")
                .contains("--url must be an address like http://127.0.0.1:8080, but is 'localhost:8080'")
                .contains("Usage: import");
    }

    @Test
    void theAccountOfABigImportIsPrintedAndWrittenAsJson() throws IOException {
        everyBatchIsTaken();
        var notices = folder.resolve("notices.jsonl");
        Files.writeString(notices, """
                {"doi":"10.1119/1.4896574","kind":"note-discuss","notice":"10.1119/1.4975383","retracted":false,"title":"Another comment on"}
                {"doi":"10.1038/001166a0","kind":"err","notice":"10.1038/001202c0","retracted":false,"title":"Erratum"}
                """);
        var json = folder.resolve("account.json");

        assertThat(run("--format", "correction-notices", "--json", json.toString(), "--url", url(), notices.toString()))
                .isOne();

        assertThat(out.toString())
                .contains("refused 1: Its kind names no correction: note-discuss")
                .contains("notices: read 2 = accepted 1 + refused 1, in ");
        assertThat(err.toString()).contains("line 1: refused: Its kind names no correction: note-discuss");
        var account = new JsonMapper().readTree(json);
        assertThat(account.path("accepted").asInt()).isOne();
        assertThat(account.path("refused")
                        .path("Its kind names no correction: note-discuss")
                        .asInt())
                .isOne();
        assertThat(account.path("created").path("corrections").path("recorded").asInt())
                .isOne();
    }

    @Test
    void anAccountThatCouldNotBeWrittenIsRefusedBeforeAnythingIsSent() throws IOException {
        var asked = new AtomicLong();
        onRecord.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(503, -1);
            }
        });
        var nowhere = folder.resolve("nowhere").resolve("account.json");

        assertThat(run("--format", "seed-claims", "--json", nowhere.toString(), "--url", url(), seed()))
                .isEqualTo(2);
        assertThat(run("--format", "seed-claims", "--json", folder.toString(), "--url", url(), seed()))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "The account cannot be written to " + nowhere + ": there is no folder " + nowhere.getParent(),
                        "The account cannot be written to " + folder + ": it is a folder");
        assertThat(out.toString()).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void theDemonstrationCanBeReadFromInsideTheProgram() throws Exception {
        assertThat(SeedClaims.read(demo(), "seed-claims.json").ids())
                .isEqualTo(SeedClaims.read(Path.of(seed())).ids());
    }

    @Test
    void withoutATerminalALineComesEveryTwoSeconds() {
        var clock = new AtomicLong();
        var lines = new ImportLines(new PrintWriter(err), clock::get);

        lines.begins(115);
        for (int settled = 1; settled <= 5; settled++) {
            clock.addAndGet(1_000_000_000);
            lines.settled(settled);
        }

        assertThat(err.toString().lines()).containsExactly("2 of 115 records", "4 of 115 records");
    }

    private int run(String... arguments) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void everyRequestGets(int status, String body) {
        onRecord.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
    }

    private void everyBatchIsTaken() {
        onRecord.createContext("/api/batch", exchange -> {
            try (exchange) {
                long lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                        .lines()
                        .count();
                exchange.sendResponseHeaders(200, 0);
                for (long line = 1; line <= lines; line++) {
                    exchange.getResponseBody()
                            .write(("{\"line\": " + line + ", \"status\": 201, \"body\": {}}\n").getBytes(UTF_8));
                }
            }
        });
    }

    private String url() {
        return "http://127.0.0.1:" + onRecord.getAddress().getPort();
    }

    private String seed() {
        return folder.resolve("seed-claims.json").toString();
    }

    private static Folder demo() {
        return Folder.inProgram(ImportCommand.class, "/demo");
    }
}
