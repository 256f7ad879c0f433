package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that was taken out of use is the desk's alone, and nothing more is found in it, whoever was about to. */
class RemovedReportJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOR_EVERYBODY = ",'visibility':'PUBLIC'";
    private static final String WHY = "{'reason':'The outlet took it down.'}";
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 6;

    private String author;
    private String report;
    private String claim;

    @BeforeEach
    void file() {
        author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author'" + FOR_EVERYBODY + "}");
        report = id("/api/reports", "{'authorId':'" + author + "','text':'Posts and posts.'" + FOR_EVERYBODY + "}");
        claim = id("/api/claims", "{'statement':'There were posts.'" + FOR_EVERYBODY + "}");
    }

    @Test
    void theDeskReadsItOnWithTheReasonAndNobodyElseSeesItOrWhatItCarried() {
        recorded(attribute());
        var kept = app.get(Reader.ANYBODY, "/api/reports/" + report);
        assertThat(kept.statusCode()).isEqualTo(200);

        recorded(app.post("/api/reports/" + report + "/removal", WHY));

        var desk = read(Reader.DESK, "/api/reports/" + report);
        assertThat(desk.at("/removal/reason").asString()).isEqualTo("The outlet took it down.");
        assertThat(desk.at("/attributions/items").size()).isEqualTo(1);
        assertThat(app.browse(Reader.DESK, "/reports/" + report).body()).contains("The outlet took it down.");
        assertThat(app.browse(Reader.DESK, "/claims/" + claim).body()).contains("report taken out of use");
        assertThat(app.get(Reader.PARTNER, "/api/reports/" + report).statusCode())
                .isEqualTo(404);
        assertThat(app.get(Reader.ANYBODY, "/api/reports?limit=200").body()).doesNotContain(report);
        assertThat(read(Reader.ANYBODY, "/api/claims/" + claim)
                        .at("/attributions/items")
                        .size())
                .isZero();
        assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + report).body())
                .isEmpty();
        assertThat(app.get(Reader.outsideAuditor(List.of(report, author)), "/api/reports/" + report)
                        .statusCode())
                .as("whose case it is")
                .isEqualTo(200);
        var etag = kept.headers().firstValue("ETag").orElseThrow();
        assertThat(app.get(Reader.ANYBODY, "/api/reports/" + report, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingIsAddedToItUntilItIsRestored() {
        recorded(app.post("/api/reports/" + report + "/removal", WHY));

        for (var refused : List.of(
                attribute(),
                app.post("/api/reports/" + report + "/versions", "{'text':'More posts.'}"),
                app.post("/api/reports/" + report + "/removal", WHY))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("urn:onrecord:problem:report-removed");
        }
        recorded(app.post("/api/reports/" + report + "/restoration", "{'reason':'It is up again.'}"));

        assertThat(read(Reader.DESK, "/api/reports/" + report).path("removal").isNull())
                .isTrue();
        assertThat(app.get(Reader.ANYBODY, "/api/reports/" + report).statusCode())
                .isEqualTo(200);
        recorded(attribute());
        assertThat(app.post("/api/reports/" + report + "/restoration", WHY).body())
                .contains("nothing-changed");
        assertThat(app.post("/api/reports/" + report + "/removal", "{}").body()).contains("missing-value");
    }

    @Test
    void whoeverAttributesWhileItIsRemovedIsEitherBeforeTheRemovalOrRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            List<Future<HttpResponse<String>>> attributing = new ArrayList<>();
            Future<HttpResponse<String>> removing;
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int caller = 0; caller < AT_ONCE; caller++) {
                    attributing.add(callers.submit(this::attribute));
                }
                removing = callers.submit(() -> app.post("/api/reports/" + report + "/removal", WHY));
            }
            var removed = recorded(removing.get()).path("position").asLong();
            for (var attribution : attributing) {
                var answer = attribution.get();
                if (answer.statusCode() == 201) {
                    assertThat(recorded(answer).path("position").asLong()).isLessThan(removed);
                } else {
                    assertThat(answer.body()).contains("report-removed");
                }
            }
        }
    }

    private HttpResponse<String> attribute() {
        return app.post(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + report + "','version':1},'reportingMode':'AUTHOR_VOICE',"
                        + "'span':{'start':0,'end':5,'exact':'Posts'},'chain':[{'sourceId':'" + author + "'}]"
                        + FOR_EVERYBODY + "}");
    }

    @Test
    void thatItWasRemovedAndRestoredIsToldToAnAuditorWhoseCaseItIsInTheEventsToo() {
        var removed = recorded(app.post("/api/reports/" + report + "/removal", WHY));
        assertThat(isOpen(Reader.outsideAuditor(List.of(report)), removed)).isTrue();

        var restored = recorded(app.post("/api/reports/" + report + "/restoration", WHY));

        for (var event : List.of(removed, restored)) {
            assertThat(isOpen(Reader.outsideAuditor(List.of(report)), event)).isTrue();
            assertThat(isOpen(Reader.outsideAuditor(List.of(claim)), event)).isFalse();
            assertThat(isOpen(Reader.ANYBODY, event)).isFalse();
        }
    }

    private static boolean isOpen(Reader reader, JsonNode recorded) {
        var event = app.get(reader, "/api/events/" + recorded.path("position").asLong());
        return OpenedEvent.parse(event.body().getBytes(StandardCharsets.UTF_8)).facts() instanceof OpenedPart.Open;
    }

    private static String id(String door, String body) {
        return recorded(app.post(door, body)).path("id").asString();
    }

    /** What was recorded, once the views have it. */
    private static JsonNode recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        app.get(
                Reader.DESK,
                "/api/sources?limit=1&atLeast=" + recorded.path("position").asLong());
        return recorded;
    }

    private static JsonNode read(Reader reader, String path) {
        return JSON.readTree(app.get(reader, path).body());
    }
}
