package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two processes that record and two that answer, each with a login of its own, started at the same moment over one empty
 * ledger; in the end one of each is killed, and the other goes on.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitProcessesFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static final List<OnRecordProcess> commands = new ArrayList<>();
    private static final List<OnRecordProcess> queries = new ArrayList<>();

    @BeforeAll
    static void startFourAtOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            commands.add(OnRecordProcess.serveOver(ledger.login(ProcessRole.COMMAND), folder, "--role=command"));
            queries.add(OnRecordProcess.serveOver(ledger.login(ProcessRole.QUERY), folder, "--role=query"));
        }
        for (int i = 0; i < 2; i++) {
            commands.get(i).open();
            queries.get(i).open();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (var process : List.of(queries, commands)) {
            for (var running : process) {
                running.close();
            }
        }
    }

    @Test
    @Order(1)
    void whatOneRecordsTheOtherCorrectsAndBothWhoAnswerHaveReadIt() throws Exception {
        var claim = Attempt.claim("300,000 posts");
        recorded(commands.getFirst(), claim);
        long position = recorded(commands.getLast(), Attempt.correction(claim.id(), "300,000 posts", "30,000 posts"));

        for (var query : queries) {
            var answer = get(query, "/api/claims/" + claim.id() + "?atLeast=" + position);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("30,000 posts");
            assertThat(get(query, "/claims/" + claim.id()).body()).contains("30,000 posts", "<html");
            awaitOk(query, "/api/proofs/" + position);
        }
        // whoever committed first under a term published, and nobody disputed it
        assertThat(longOf("select count(distinct term) from ledger.checkpoint")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aRequestForTheOtherRoleIsToldWhomToAskAndRecordsNothing() throws Exception {
        long before = ledger.head();

        assertThat(new Door(queries.getFirst().address(), queries.getFirst().token())
                        .send(Attempt.claim("Nobody took this.")))
                .isEqualTo(new Outcome.Refused(421, "another-process"));
        assertThat(get(commands.getFirst(), "/api/claims").body())
                .contains("urn:onrecord:problem:another-process", "--role=query");
        assertThat(ledger.head()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void whenTheOneThatFillsTheViewsIsKilledTheOtherAnswersMeanwhileAndTakesOver() throws Exception {
        var claim = Attempt.claim("Known before.");
        long known = recorded(commands.getFirst(), claim);
        for (var query : queries) {
            assertThat(get(query, "/api/claims/" + claim.id() + "?atLeast=" + known)
                            .statusCode())
                    .isEqualTo(200);
        }
        var killed = killed(queries, textOf("select owner from view.token"));
        var survivor = other(queries, killed);

        var later = Attempt.claim("Recorded after the kill.");
        long position = recorded(commands.getFirst(), later);

        assertThat(get(survivor, "/api/claims/" + claim.id() + "?atLeast=" + known)
                        .statusCode())
                .isEqualTo(200);
        awaitOk(survivor, "/api/claims/" + later.id() + "?atLeast=" + position);
        assertThat(textOf("select owner from view.token")).startsWith(survivor.pid() + "@");
        assertThat(get(survivor, "/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whenTheOneThatPublishesIsKilledTheOtherRecordsMeanwhileAndTakesTheLease() throws Exception {
        long term = longOf("select term from work.log_lease");
        var killed = killed(commands, textOf("select split_part(holder, ' ', 2) from work.log_lease"));

        long position = recorded(other(commands, killed), Attempt.claim("Recorded after the publisher's end."));

        awaitOk(queries.stream().filter(OnRecordProcess::isAlive).findFirst().orElseThrow(), "/api/proofs/" + position);
        assertThat(longOf("select term from work.log_lease")).isGreaterThan(term);
    }

    /** Kills the process that a row of the database names: {@code 4711@host}. */
    private static OnRecordProcess killed(List<OnRecordProcess> processes, String named) throws Exception {
        var one = processes.stream()
                .filter(process -> (named + "@").startsWith(process.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(named + " is none of them"));
        one.kill();
        return one;
    }

    private static OnRecordProcess other(List<OnRecordProcess> processes, OnRecordProcess one) {
        return processes.stream().filter(process -> process != one).findFirst().orElseThrow();
    }

    private static long recorded(OnRecordProcess process, Attempt attempt) throws Exception {
        var outcome = new Door(process.address(), process.token()).send(attempt);
        assertThat(outcome).as("%s", attempt).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).position();
    }

    private static void awaitOk(OnRecordProcess process, String path) throws Exception {
        Callable<HttpResponse<String>> ask = () -> get(process, path);
        long end = System.nanoTime() + PATIENCE.toNanos();
        var answer = ask.call();
        while (answer.statusCode() != 200) {
            assertThat(System.nanoTime()).as("%s: %s", path, answer.body()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            answer = ask.call();
        }
    }

    private static HttpResponse<String> get(OnRecordProcess process, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(process.address().resolve(path) + ""))
                        .header("Authorization", "Bearer " + process.token())
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }

    private static long longOf(String question) {
        return JdbcClient.create(ledger.superuser())
                .sql(question)
                .query(Long.class)
                .single();
    }

    private static String textOf(String question) {
        return JdbcClient.create(ledger.superuser())
                .sql(question)
                .query(String.class)
                .single();
    }
}
