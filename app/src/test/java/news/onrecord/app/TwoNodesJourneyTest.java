package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two On Records on one ledger, each with its own memory of what it decided last: neither decides from what is past. */
class TwoNodesJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final int LONG_LIFE = 1200;

    private static final List<Server> servers = new ArrayList<>();
    private static Door one;
    private static Door other;

    @BeforeAll
    static void open() {
        one = node();
        other = node();
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
    void whatOneNodeCorrectedTheOtherCorrectsOnThoughItRemembersTheWordsBefore() throws Exception {
        var claim = recorded(one, Attempt.claim("First."));
        recorded(one, Attempt.correction(claim, "First.", "Second."));
        recorded(other, Attempt.correction(claim, "Second.", "Third."));
        recorded(one, Attempt.correction(claim, "Third.", "Fourth."));
        recorded(other, Attempt.correction(claim, "Fourth.", "Fifth."));

        assertThat(one.send(Attempt.correction(claim, "Fourth.", "Sixth.")))
                .isEqualTo(new Outcome.Refused(409, "statement-moved-on"));
        recorded(one, Attempt.correction(claim, "Fifth.", "Sixth."));
    }

    @Test
    void whatOneNodeAttributedTheOtherDoesNotRecordAgainThoughItDoesNotRemember() throws Exception {
        var author = recorded(one, Attempt.author());
        var report = recorded(one, Attempt.report(author));
        var claim = recorded(one, Attempt.claim("First."));
        recorded(one, attribution(claim, report, author, 1));
        var attribution = attribution(claim, report, author, 1);
        recorded(other, attribution);

        assertThat(one.send(attribution)).isEqualTo(new Outcome.Refused(409, "already-recorded"));
        recorded(other, attribution(claim, report, author, 1));
        recorded(one, attribution(claim, report, author, 1));
    }

    @Test
    void aVersionThatOneNodeAddedIsKnownToTheOtherThoughItRemembersTheReportWithout() throws Exception {
        var author = recorded(one, Attempt.author());
        var report = recorded(one, Attempt.report(author));
        var claim = recorded(one, Attempt.claim("First."));
        recorded(one, attribution(claim, report, author, 1));
        recorded(other, new Attempt(report, "/api/reports/" + report + "/versions", """
                {"text": "300,000 posts.\\n\\nSupported.\\n"}""", 1, true));

        recorded(one, attribution(claim, report, author, 2));
        assertThat(one.send(attribution(claim, report, author, 3)))
                .isEqualTo(new Outcome.Refused(422, "report-unknown"));
    }

    @Test
    void aLongLifeIsLoadedFromItsSnapshotAndOneOfAnotherFormIsIgnored() throws Exception {
        var claim = LedgerNode.claim();
        var first = CorrectionId.of(UUID.randomUUID());
        var life = new ArrayList<DomainEventMessage<?>>(List.of(LedgerNode.recorded(claim, 0)));
        for (int i = 1; i <= LONG_LIFE; i++) {
            var id = i == 1 ? first : CorrectionId.of(UUID.randomUUID());
            life.add(LedgerNode.corrected(claim, id, i, i + 1, Text.of("Words " + i)));
        }
        try (var writer = new LedgerNode(ledger.command(), Clock.systemUTC())) {
            assertThat(writer.append(life.toArray(DomainEventMessage<?>[]::new)))
                    .isInstanceOf(Outcome.Recorded.class);
        }
        recorded(one, Attempt.correction(claim.value(), "Words " + LONG_LIFE, "Words one on."));
        awaitSnapshot(claim.value());

        change("form = 'Claim/of-another-form'", claim.value());
        recorded(other, Attempt.correction(claim.value(), "Words one on.", "Words two on."));
        awaitSnapshot(claim.value());

        var fresh = node();
        assertThat(fresh.send(again(first, Attempt.correction(claim.value(), "Words two on.", "Words three on."))))
                .isEqualTo(new Outcome.Refused(409, "already-recorded"));
        recorded(fresh, Attempt.correction(claim.value(), "Words two on.", "Words three on."));

        // an id that only the snapshot knows: whoever refuses it has read the snapshot
        var planted = CorrectionId.of(UUID.randomUUID());
        change(
                "state = convert_to(replace(convert_from(state, 'UTF8'), '" + first.value() + "', '" + planted.value()
                        + "'), 'UTF8')",
                claim.value());
        assertThat(node().send(again(planted, Attempt.correction(claim.value(), "Words three on.", "Words four on."))))
                .isEqualTo(new Outcome.Refused(409, "already-recorded"));
    }

    private static Attempt again(CorrectionId id, Attempt attempt) {
        return new Attempt(id.value(), attempt.path(), attempt.body().replace(attempt.id(), id.value()), 1, true);
    }

    private static void awaitSnapshot(String stream) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (JdbcClient.create(ledger.superuser())
                .sql("select from work.snapshot where stream = ? and form <> 'Claim/of-another-form'")
                .param(stream)
                .query((_, _) -> 1)
                .optional()
                .isEmpty()) {
            assertThat(System.nanoTime()).as("a snapshot comes").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void change(String what, String stream) {
        assertThat(JdbcClient.create(ledger.superuser())
                        .sql("update work.snapshot set " + what + " where stream = ?")
                        .param(stream)
                        .update())
                .isEqualTo(1);
    }

    private static Attempt attribution(String claim, String report, String author, int version) {
        var id = "att_" + UUID.randomUUID();
        return new Attempt(
                id, "/api/claims/" + claim + "/attributions", """
                {"id": "%s", "reportVersion": {"reportId": "%s", "version": %d}, "reportingMode": "AUTHOR_VOICE",
                 "span": {"start": 0, "end": 13, "exact": "300,000 posts"}, "chain": [{"sourceId": "%s"}]}""".formatted(id, report, version, author), 1, true);
    }

    private static String recorded(Door door, Attempt attempt) throws InterruptedException {
        assertThat(door.send(attempt)).as("%s", attempt).isInstanceOf(Outcome.Recorded.class);
        return attempt.id();
    }
}
