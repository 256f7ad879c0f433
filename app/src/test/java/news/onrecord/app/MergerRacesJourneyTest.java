package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources are merged on two nodes at one moment, in circles and while they are named: no circle and no late name is left. */
@SuppressWarnings("NullAway.Init")
class MergerRacesJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final int ROUNDS = 25;
    private static final Outcome MERGED = new Outcome.Refused(409, "source-merged");

    private static final List<Server> servers = new ArrayList<>();
    private static List<Door> doors;

    @BeforeAll
    static void open() {
        doors = List.of(node(), node());
    }

    @AfterAll
    static void close() {
        servers.forEach(Server::close);
    }

    private static Door node() {
        var server = Server.over(ProcessRole.ALL, ledger.database(), Optional.of(ledger.log()), RunningApp.open());
        servers.add(server);
        return new Door(server.address(), TestKey.of(ledger.database()));
    }

    @Test
    void ofThreeThatAreMergedInACircleOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var a = recorded(person());
            var b = recorded(person());
            var c = recorded(person());

            var outcomes = atOnce(List.of(merger(a, b), merger(b, c), merger(c, a)));

            assertThat(outcomes.stream().filter(Outcome.Recorded.class::isInstance))
                    .as("%s", outcomes)
                    .hasSizeBetween(1, 2);
            assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Recorded)))
                    .as("%s", outcomes)
                    .containsOnly(MERGED);
        }
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var a = recorded(person());
            var b = recorded(person());

            var outcomes = atOnce(List.of(merger(a, b), merger(b, a)));

            assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(MERGED);
        }
    }

    @Test
    void whoIsMergedIsNamedBeforeOrNotAtAll() throws Exception {
        var author = recorded(Attempt.author());
        var report = recorded(Attempt.report(author));
        var survivor = recorded(person());
        for (int round = 0; round < ROUNDS; round++) {
            var claim = recorded(Attempt.claim("There were posts."));
            var named = recorded(person());

            var outcomes = atOnce(List.of(merger(named, survivor), attribution(claim, report, author, named)));

            var merged = (Outcome.Recorded) outcomes.getFirst();
            if (outcomes.getLast() instanceof Outcome.Recorded attributed) {
                assertThat(attributed.position()).isLessThan(merged.position());
            } else {
                assertThat(outcomes.getLast()).isEqualTo(MERGED);
            }
        }
    }

    @Test
    void whoIsMergedAssessesAndCorrectsBeforeOrNotAtAll() throws Exception {
        var survivor = recorded(person());
        for (int round = 0; round < ROUNDS; round++) {
            var claim = recorded(Attempt.claim("There were posts."));
            var named = recorded(person());

            var outcomes = atOnce(List.of(merger(named, survivor), assessment(claim, named), correction(claim, named)));

            var merged = (Outcome.Recorded) outcomes.getFirst();
            for (var outcome : outcomes.subList(1, outcomes.size())) {
                if (outcome instanceof Outcome.Recorded said) {
                    assertThat(said.position()).isLessThan(merged.position());
                } else {
                    assertThat(outcome).isEqualTo(MERGED);
                }
            }
        }
    }

    private static Attempt assessment(String claim, String author) {
        return new Attempt(claim, "/api/claims/" + claim + "/assessments", """
                {"author": {"sourceId": "%s"}, "label": "REFUTED"}""".formatted(author), 1, true);
    }

    private static Attempt correction(String claim, String authority) {
        return new Attempt(claim, "/api/claims/" + claim + "/corrections", """
                {"origin": "OBSERVED", "kind": "EDITORS_NOTE", "authority": "SOURCE",
                 "authorityId": "%s"}""".formatted(authority), 1, true);
    }

    private static Attempt person() {
        var id = "src_" + UUID.randomUUID();
        return new Attempt(
                id, "/api/sources", "{\"id\": \"%s\", \"kind\": \"PERSON\", \"name\": \"J.\"}".formatted(id), 1, true);
    }

    private static Attempt merger(String source, String survivor) {
        return new Attempt(
                source,
                "/api/sources/" + source + "/merger",
                "{\"survivorId\": \"%s\", \"reason\": \"The same.\"}".formatted(survivor),
                1,
                true);
    }

    private static Attempt attribution(String claim, String report, String author, String source) {
        return new Attempt(
                claim, "/api/claims/" + claim + "/attributions", """
                {"reportVersion": {"reportId": "%s", "version": 1}, "reportingMode": "INDIRECT_QUOTE",
                 "span": {"start": 8, "end": 13, "exact": "posts"},
                 "chain": [{"sourceId": "%s"}, {"sourceId": "%s"}]}""".formatted(report, author, source), 1, true);
    }

    private static String recorded(Attempt attempt) throws Exception {
        assertThat(doors.getFirst().send(attempt)).isInstanceOf(Outcome.Recorded.class);
        return attempt.id();
    }

    /** Sends them together, by turns to the one node and to the other. */
    private static List<Outcome> atOnce(List<Attempt> attempts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> tasks = new ArrayList<>();
            for (int at = 0; at < attempts.size(); at++) {
                var door = doors.get(at % doors.size());
                var attempt = attempts.get(at);
                tasks.add(() -> door.send(attempt));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (var done : threads.invokeAll(tasks)) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
