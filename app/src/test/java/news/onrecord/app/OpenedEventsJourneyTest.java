package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import news.onrecord.verify.EventFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever checks the log reads the events as they are stored: their leaves follow from what is answered. */
class OpenedEventsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @BeforeAll
    static void fiveEvents() {
        record("/api/sources", "{'kind':'PERSON','name':'Senator John McCain'}");
        for (int number = 0; number < 4; number++) {
            record("/api/claims", "{'statement':'Claim " + number + " was “made”.','note':'A note.'}");
        }
    }

    @Test
    void everyLeafFollowsFromWhatIsAnswered() {
        var events = events("/api/events");

        assertThat(events.stream().map(OpenedEvent::position)).containsExactly(0L, 1L, 2L, 3L, 4L);
        for (var event : events) {
            assertThat(HexFormat.of().formatHex(event.leafHash().bytes())).isEqualTo(storedLeafHash(event.position()));
            assertThat(OpenedEvent.parse(body("/api/events/" + event.position())))
                    .isEqualTo(event);
        }
    }

    @Test
    void aPageBeginsAfterAPositionAndHasItsLimit() {
        assertThat(events("/api/events?after=-1&limit=2")).hasSize(2);
        assertThat(events("/api/events?after=1&limit=2").stream().map(OpenedEvent::position))
                .containsExactly(2L, 3L);
        assertThat(body("/api/events?after=4")).isEmpty();
        assertThat(app.get("/api/events").headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
        assertThat(app.get("/api/events").headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void oneStreamIsAnsweredAlone() {
        var third = events("/api/events").get(3);
        var facts = EventFacts.parse(((OpenedPart.Open) third.facts()).bytes());

        assertThat(events("/api/events?stream=" + facts.stream())).containsExactly(third);
        assertThat(events("/api/events?stream=" + facts.stream() + "&after=3")).isEmpty();
    }

    @Test
    void anErasedTextIsItsCommitment() {
        var before = events("/api/events").get(4);
        var superuser = JdbcClient.create(app.ledger().superuser());
        superuser.sql("alter table ledger.text disable trigger all").update();
        superuser
                .sql("update ledger.text set salt = null, bytes = null where position = 4 and number = 1")
                .update();
        superuser.sql("alter table ledger.text enable trigger all").update();

        var after = events("/api/events").get(4);
        assertThat(after.leafHash()).isEqualTo(before.leafHash());
        assertThat(((OpenedTexts.Listed) after.texts()).texts().get(1)).isInstanceOf(OpenedPart.Closed.class);
    }

    @Test
    void badParametersAndUnknownPositionsAreRefused() {
        for (var wrong : List.of(
                "after=-2", "after=x", "limit=0", "limit=1001", "stream=claim", "position=1", "limit=1&limit=2")) {
            var answer = app.get("/api/events?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("invalid-parameter");
        }
        for (var nothing : List.of("5", "-1", "007", "x", "9223372036854775808")) {
            assertThat(app.get("/api/events/" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
        assertThat(app.get("/api/events/0?limit=1").statusCode()).isEqualTo(400);
    }

    private static List<OpenedEvent> events(String path) {
        var events = new ArrayList<OpenedEvent>();
        var page = new String(body(path), UTF_8);
        for (var event : page.isEmpty() ? new String[0] : page.split("(?<=\n)\n", -1)) {
            events.add(OpenedEvent.parse(event.getBytes(UTF_8)));
        }
        return events;
    }

    private static byte[] body(String path) {
        var answer = app.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().getBytes(UTF_8);
    }

    private static String storedLeafHash(long position) {
        return JdbcClient.create(app.ledger().superuser())
                .sql("select encode(leaf_hash, 'hex') from ledger.event where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private static void record(String path, String body) {
        var answer = app.post(path, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
