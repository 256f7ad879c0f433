package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as it starts: what somebody finds who has just opened it. */
class DemoJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    @Test
    void theDemoIssuesTheCorrectionThatTheArticleAsksForOnceHoweverOftenItIsStarted() throws Exception {
        var claim = SeedClaims.read(Folder.inProgram(DemoCommand.class, "/demo"), "seed-claims.json")
                .ids()
                .claim("C05");
        try (var server =
                Server.over(ProcessRole.ALL, ledger.database(), Optional.of(ledger.log()), RunningApp.open())) {
            start(server);
            long recorded = ledger.head();
            start(server);

            assertThat(ledger.head()).isEqualTo(recorded);
            var corrections = read(server, "/api/claims/" + claim + "?atLeast=" + recorded)
                    .path("corrections");
            assertThat(corrections).hasSize(1);
            assertThat(corrections.get(0).path("authority").asString()).isEqualTo("THIRD_PARTY");
        }
    }

    private static void start(Server server) throws InterruptedException {
        var said = new StringWriter();
        new DemoCommand().whenStarted(server, new PrintWriter(said), new PrintWriter(said));
        assertThat(said.toString()).contains("The seed article: ").contains("refused 0");
    }

    private static JsonNode read(Server server, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
