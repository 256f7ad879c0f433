package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.onrecord.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An On Record that is killed after the ledger has taken an event and before it hears of that: whoever sends the same request
 * again under its key is told what was recorded, by the next On Record, and nothing is recorded twice.
 */
class KilledBeforeItsAnswerFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final String CLAIM = "{\"statement\": \"More than 300,000 posts have been made.\"}";
    private static final String KEY = UUID.randomUUID().toString();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoSendsItAgainIsToldWhatWasRecorded() throws Exception {
        long before = ledger.head();
        killBeforeItHears();
        assertThat(ledger.head()).as("recorded all the same").isEqualTo(before + 1);

        try (var next = serve("next", ledger.database())) {
            var answer = client.send(claim(next, CLAIM), BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(JsonPath.<Number>read(answer.body(), "$.position").longValue())
                    .isEqualTo(before + 1);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("/api/claims/" + JsonPath.<String>read(answer.body(), "$.id"));
            var another = client.send(claim(next, CLAIM.replace("300", "400")), BodyHandlers.ofString());
            assertThat(another.body()).contains(Refusal.IDEMPOTENCY_KEY_REUSED.type());
            assertThat(ledger.head()).as("and nothing else").isEqualTo(before + 1);
        }
    }

    /** The append waits for the head's lock; it gets it once no answer of the database arrives any more. */
    private void killBeforeItHears() throws Exception {
        try (var network = new StallingProxy(URI.create(ledger.database().url().substring("jdbc:".length()))
                        .getPort());
                var first = serve("first", over(network))) {
            var head = HeldHead.of(ledger.superuser());
            var answer = client.sendAsync(claim(first, CLAIM), BodyHandlers.ofString());
            await(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%ledger.append%'");
            network.stallAnswers();
            head.close();
            await("select count(*) from work.idempotency");
            assertThat(answer).as("heard nothing").isNotDone();
            first.kill();
            assertThat(answer.handle((HttpResponse<String> heard, Throwable lost) -> lost != null))
                    .as("lost")
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(true);
        }
    }

    private OnRecordProcess serve(String name, Database database) throws Exception {
        return OnRecordProcess.serveOver(
                        database,
                        Files.createDirectories(folder.resolve(name)),
                        "--log-folder=" + folder.resolve("log"))
                .open();
    }

    private static Database over(StallingProxy network) {
        var direct = ledger.database();
        return new Database(
                direct.url().replaceFirst(":\\d+/", ":" + network.port() + "/"), direct.user(), direct.password());
    }

    private static HttpRequest claim(OnRecordProcess onRecord, String body) throws Exception {
        return HttpRequest.newBuilder(onRecord.address().resolve("/api/claims"))
                .header("Content-Type", "application/json")
                .header("Authorization", TestKey.header(ledger.database()))
                .header("Idempotency-Key", KEY)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Until it counts something. */
    private static void await(String count) throws InterruptedException {
        var sql = JdbcClient.create(ledger.superuser());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (sql.sql(count).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as(count).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
