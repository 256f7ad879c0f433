package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each reader sees what is the reader's, in lists, pages and events, as of any moment, as long as it is. */
class VisibilityJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SPAN = "{'start':0,'end':5,'exact':'Posts'}";
    private static final String FOR_EVERYBODY = ",'visibility':'PUBLIC'";

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    @Test
    void whatSaysNothingIsTheDesks() {
        var claim = claim("Nobody was told.", "");

        assertThat(json(Reader.DESK, "/api/claims/" + claim).path("visibility").asString())
                .isEqualTo("DESK");
        assertThat(status(Reader.PARTNER, "/api/claims/" + claim)).isEqualTo(404);
        assertThat(status(Reader.ANYBODY, "/api/claims/" + claim)).isEqualTo(404);
    }

    @Test
    void partnersSeeMoreThanEverybodyAndLessThanTheDesk() {
        var claim = claim("The partners know.", ",'visibility':'PARTNERS'");

        assertThat(status(Reader.PARTNER, "/api/claims/" + claim)).isEqualTo(200);
        assertThat(status(Reader.ANYBODY, "/api/claims/" + claim)).isEqualTo(404);
    }

    @Test
    void anEmbargoEndsByItselfAndNoKeptAnswerOutlivesIt() {
        var claim = claim(
                "Wait until the morning.",
                FOR_EVERYBODY + ",'embargoedUntil':'"
                        + app.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS) + "'");
        var before = app.get(Reader.ANYBODY, "/api/claims?q=morning");
        assertThat(items(before)).isEmpty();
        assertThat(status(Reader.PARTNER, "/api/claims/" + claim)).isEqualTo(404);
        assertThat(status(Reader.DESK, "/api/claims/" + claim)).isEqualTo(200);
        assertThat(unchanged(Reader.ANYBODY, "/api/claims?q=morning", before)).isTrue();

        app.pass(Duration.ofHours(3));

        assertThat(unchanged(Reader.ANYBODY, "/api/claims?q=morning", before)).isFalse();
        assertThat(items(app.get(Reader.ANYBODY, "/api/claims?q=morning"))).hasSize(1);
        assertThat(status(Reader.ANYBODY, "/api/claims/" + claim)).isEqualTo(200);
    }

    @Test
    void anAnswerThatTheDeskKeptIsNotAnybodysAnswer() {
        claim("For the desk's eyes.", "");
        var desks = app.get(Reader.DESK, "/api/claims?q=eyes");

        assertThat(unchanged(Reader.DESK, "/api/claims?q=eyes", desks)).isTrue();
        assertThat(unchanged(Reader.PARTNER, "/api/claims?q=eyes", desks)).isFalse();
        assertThat(unchanged(Reader.ANYBODY, "/api/claims?q=eyes", desks)).isFalse();
        assertThat(unchanged(Reader.outsideAuditor(List.of("clm_x")), "/api/claims?q=eyes", desks))
                .isFalse();
    }

    @Test
    void whatIsWithdrawnIsNotShownAsOfAnEarlierMomentEither() {
        var first = claim("Pages: first.", FOR_EVERYBODY);
        var second = claim("Pages: second.", FOR_EVERYBODY);
        claim("Pages: third.", FOR_EVERYBODY);
        var page = app.get(Reader.ANYBODY, "/api/claims?q=Pages&limit=1");
        assertThat(page.body()).contains(first);
        var next = "/api/claims?limit=1&cursor="
                + JSON.readTree(page.body()).path("next").asString();
        var kept = app.get(Reader.ANYBODY, next);
        assertThat(kept.body()).contains(second);

        var changed = change("claims/" + second, "{'visibility':'DESK'}");
        app.get(Reader.DESK, "/api/claims?atLeast=" + changed.path("position").asLong());

        assertThat(unchanged(Reader.ANYBODY, next, kept)).isFalse();
        var now = app.get(Reader.ANYBODY, next);
        assertThat(now.body()).doesNotContain(second).contains("Pages: third.");
        assertThat(JSON.readTree(now.body()).path("position"))
                .isEqualTo(JSON.readTree(page.body()).path("position"));
        assertThat(app.get(Reader.DESK, next).body()).contains(second);
    }

    @Test
    void aCorrectionUnderEmbargoLeavesTheClaimAsItStood() {
        var claim = claim("Tuesday it rained.", FOR_EVERYBODY);
        record(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'Looked again.','before':'Tuesday it rained.',"
                        + "'after':'Wednesday it rained.'}");
        var second = record(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'And again.','before':'Wednesday it rained.',"
                        + "'after':'Thursday it rained.'" + FOR_EVERYBODY + "}");

        var seen = json(
                Reader.ANYBODY,
                "/api/claims/" + claim + "?atLeast=" + second.path("position").asLong());
        assertThat(seen.path("statement").asString()).isEqualTo("Tuesday it rained.");
        assertThat(seen.path("statementRevision").asInt()).isEqualTo(1);
        assertThat(seen.path("corrections").size()).isZero();
        assertThat(seen.toString()).doesNotContain("Wednesday").doesNotContain("Thursday");
        assertThat(app.browse(Reader.ANYBODY, "/claims/" + claim).body()).doesNotContain("Thursday");
        assertThat(json(Reader.DESK, "/api/claims/" + claim).path("statement").asString())
                .isEqualTo("Thursday it rained.");
    }

    @Test
    void anAttributionIsShownOnceEverythingThatItNamesIs() {
        var author = source("ARTICLE_AUTHOR", "An article's author", FOR_EVERYBODY);
        var informer = source("PERSON", "Somebody inside", "");
        var report = record(
                        "/api/reports",
                        "{'authorId':'" + author + "','text':'Posts of the informer.'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var claim = claim("There were posts.", FOR_EVERYBODY);
        attribute(claim, report, author, informer, FOR_EVERYBODY);

        var path = "/api/claims/" + claim;
        assertThat(json(Reader.ANYBODY, path).path("attributions").path("items").size())
                .isZero();
        assertThat(json(Reader.ANYBODY, "/api/reports/" + report)
                        .path("attributions")
                        .path("items")
                        .size())
                .isZero();
        assertThat(json(Reader.ANYBODY, "/api/sources/" + author)
                        .path("attributions")
                        .path("items")
                        .size())
                .isZero();

        change("sources/" + informer, "{'visibility':'PUBLIC'}");
        assertThat(json(Reader.ANYBODY, path).path("attributions").path("items").size())
                .isEqualTo(1);
        change("sources/" + informer, "{'visibility':'PARTNERS'}");
        assertThat(json(Reader.ANYBODY, path).path("attributions").path("items").size())
                .isZero();
        assertThat(json(Reader.PARTNER, path).path("attributions").path("items").size())
                .isEqualTo(1);

        change("sources/" + author, "{'visibility':'DESK'}");
        assertThat(status(Reader.PARTNER, "/api/reports/" + report)).isEqualTo(404);
        assertThat(status(Reader.PARTNER, "/reports/" + report + "/versions/1")).isEqualTo(404);
    }

    @Test
    void asOfAMomentBeforeASourceWasOnRecordAnAttributionThatLaterNamesItIsShownAsItStood() {
        var author = source("ARTICLE_AUTHOR", "Amended author", FOR_EVERYBODY);
        var first = source("PERSON", "Named at first", FOR_EVERYBODY);
        var report = record(
                        "/api/reports", "{'authorId':'" + author + "','text':'Posts to amend.'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var claim = claim("There were posts to amend.", FOR_EVERYBODY);
        var attribution = attribute(claim, report, author, first, FOR_EVERYBODY);
        var amendments = "/api/claims/" + claim + "/attributions/" + attribution + "/amendments";
        record(amendments, "{'reason':'A remark.','attribution':" + said(report, author, first) + ",'note':'So.'}}");
        var later = source("PERSON", "Registered later", FOR_EVERYBODY);
        record(amendments, "{'reason':'It was another.','attribution':" + said(report, author, later) + "}}");

        var items = "/attributions/items";
        var seen = json(Reader.ANYBODY, "/api/claims/" + claim).at(items + "/0/amendments");
        assertThat(seen.size()).isEqualTo(2);
        assertThat(seen.at("/0/before/chain/1/sourceId").asString()).isEqualTo(first);
        change("sources/" + later, "{'visibility':'DESK'}");
        assertThat(json(Reader.ANYBODY, "/api/claims/" + claim).at(items).size())
                .isZero();
    }

    @Test
    void whatAListCountsIsWhatItsReaderFindsWheneverSomethingIsOpenedOrClosed() {
        var author = source("ARTICLE_AUTHOR", "Counted author", FOR_EVERYBODY);
        var open = source("PERSON", "Counted speaker", FOR_EVERYBODY);
        var agency = source("NEWS_ORGANISATION", "Counted agency", FOR_EVERYBODY);
        var report = record(
                        "/api/reports", "{'authorId':'" + author + "','text':'Posts to count.'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var claim = claim("Counted posts.", FOR_EVERYBODY);
        attribute(claim, report, author, open, FOR_EVERYBODY);
        attribute(claim, report, author, agency, ",'visibility':'PARTNERS'");
        attribute(claim, report, author, agency, FOR_EVERYBODY);
        var all = new String[] {"claims/" + claim, "reports/" + report, "sources/" + author};

        counted(List.of(3, 3, 2), all);
        counted(List.of(2, 2, 1), "sources/" + agency);

        change("sources/" + agency, "{'visibility':'DESK'}");
        counted(List.of(3, 1, 1), all);

        change(
                "sources/" + agency,
                "{'visibility':'PUBLIC','embargoedUntil':'"
                        + app.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS) + "'}");
        counted(List.of(3, 1, 1), all);
        app.pass(Duration.ofHours(1));
        counted(List.of(3, 3, 2), all);
        counted(List.of(2, 2, 1), "sources/" + agency);

        change("claims/" + claim, "{'visibility':'PARTNERS'}");
        counted(List.of(3, 3, 0), "reports/" + report, "sources/" + author);
        change("claims/" + claim, "{'visibility':'PUBLIC'}");
        record("/api/reports/" + report + "/removal", "{'reason':'By order.'}");
        counted(List.of(3, 0, 0), "claims/" + claim, "sources/" + author);
        counted(List.of(1, 0, 0), "sources/" + open);
        record("/api/reports/" + report + "/restoration", "{'reason':'The order fell.'}");
        counted(List.of(3, 3, 2), all);
    }

    @Test
    void aSourceCountsWhatItIsNamedInUntilItIsNoLongerOrByMistake() {
        var author = source("ARTICLE_AUTHOR", "Recounted author", FOR_EVERYBODY);
        var first = source("PERSON", "Recounted first", FOR_EVERYBODY);
        var second = source("PERSON", "Recounted second", FOR_EVERYBODY);
        var report = record(
                        "/api/reports", "{'authorId':'" + author + "','text':'Posts to recount.'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var claim = claim("Recounted posts.", FOR_EVERYBODY);
        var attribution = attribute(claim, report, author, first, FOR_EVERYBODY);
        var attributions = "/api/claims/" + claim + "/attributions/" + attribution;
        var before = next(Reader.PARTNER);
        counted(List.of(1, 1, 1), "sources/" + first, "sources/" + author);
        counted(List.of(0, 0, 0), "sources/" + second);

        record(
                attributions + "/amendments",
                "{'reason':'Misheard.','attribution':" + said(report, author, second) + "}}");
        var amended = next(Reader.PARTNER);
        counted(List.of(0, 0, 0), "sources/" + first);
        counted(List.of(1, 1, 1), "sources/" + second, "sources/" + author, "claims/" + claim);

        record(attributions + "/void", "{'reason':'By mistake.'}");
        counted(List.of(0, 0, 0), "sources/" + second, "sources/" + author, "claims/" + claim, "reports/" + report);

        for (var reader : List.of(Reader.DESK, Reader.PARTNER, Reader.ANYBODY)) {
            assertThat(count(reader, before, first)).isEqualTo(1);
            assertThat(count(reader, before, second)).isZero();
            assertThat(count(reader, amended, first)).isZero();
            assertThat(count(reader, amended, second)).isEqualTo(1);
        }
        change("sources/" + first, "{'visibility':'DESK'}");
        assertThat(count(Reader.PARTNER, amended, second)).isZero();
        assertThat(count(Reader.DESK, amended, second)).isEqualTo(1);
    }

    /** The rest of the list of sources, as it stands. */
    private static String next(Reader reader) {
        var page = JSON.readTree(app.get(reader, "/api/sources?limit=1").body());
        return "/api/sources?limit=200&cursor=" + page.path("next").asString();
    }

    /** How many attributions the list says a thing has, to the desk, to a partner and to anybody. */
    private static void counted(List<Integer> expected, String... things) {
        for (var thing : things) {
            var kind = thing.substring(0, thing.indexOf('/'));
            var id = thing.substring(thing.indexOf('/') + 1);
            assertThat(List.of(Reader.DESK, Reader.PARTNER, Reader.ANYBODY))
                    .extracting(reader -> count(reader, "/api/" + kind + "?limit=200", id))
                    .as(thing)
                    .isEqualTo(expected);
        }
    }

    private static int count(Reader reader, String list, String thing) {
        return items(app.get(reader, list)).stream()
                .filter(item -> item.path("id").asString().equals(thing))
                .mapToInt(item -> item.path("attributions").asInt())
                .sum();
    }

    @Test
    void anOutsideAuditorReadsTheCaseAndGuessesNothingElse() {
        var mine = claim("The case in question.", "");
        var other = claim("Another case altogether.", "");
        var auditor = Reader.outsideAuditor(List.of(mine));

        assertThat(status(auditor, "/api/claims/" + mine)).isEqualTo(200);
        assertThat(app.get(auditor, "/api/claims?limit=200").body())
                .contains(mine)
                .doesNotContain(other);
        assertThat(events(app.get(auditor, "/api/events?stream=" + mine))).hasSize(1);
        for (var path : List.of("/api/claims/", "/claims/", "/api/events?stream=")) {
            var never = "clm_00000000-0000-7000-8000-000000000000";
            assertThat(app.get(auditor, path + other).body().replace(other, never))
                    .isEqualTo(app.get(auditor, path + never).body());
            assertThat(status(auditor, path + other)).isEqualTo(status(auditor, path + never));
        }
    }

    @Test
    void ofAnEventThatIsHiddenEverybodyHasItsLeafAndOfMetadataTheDeskAlone() {
        var hidden = record("/api/claims", "{'statement':'Nothing for the public.'}")
                .path("position")
                .asLong();
        var shown = claim("Something for the public.", FOR_EVERYBODY);
        app.get(Reader.DESK, "/api/claims?atLeast=" + (hidden + 2));

        var closed = events(app.get(Reader.ANYBODY, "/api/events/" + hidden)).getFirst();
        var open = events(app.get(Reader.DESK, "/api/events/" + hidden)).getFirst();
        assertThat(closed.leaf()).isEqualTo(open.leaf());
        assertThat(closed.texts()).isInstanceOf(OpenedTexts.Closed.class);
        assertThat(List.of(closed.metadata(), closed.facts())).allMatch(OpenedPart.Closed.class::isInstance);
        assertThat(open.metadata()).isInstanceOf(OpenedPart.Open.class);

        var published = events(app.get(Reader.ANYBODY, "/api/events?stream=" + shown));
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().metadata()).isInstanceOf(OpenedPart.Closed.class);
        assertThat(published.getFirst().facts()).isInstanceOf(OpenedPart.Open.class);
        assertThat(events(app.get(Reader.DESK, "/api/events?stream=" + shown))).hasSize(2);
    }

    @Test
    void aPageOfAStreamIsFullHoweverMuchOfItIsHidden() {
        var author = source("ARTICLE_AUTHOR", "Streams' author", FOR_EVERYBODY);
        var report = record(
                        "/api/reports", "{'authorId':'" + author + "','text':'Posts and posts.'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var claim = claim("Streams have posts.", FOR_EVERYBODY);
        attribute(claim, report, author, source("PERSON", "Hidden speaker", ""), FOR_EVERYBODY);
        attribute(claim, report, author, source("PERSON", "Open speaker", FOR_EVERYBODY), FOR_EVERYBODY);

        var stream = events(app.get(Reader.ANYBODY, "/api/events?limit=2&stream=" + claim));
        assertThat(stream).hasSize(2);
    }

    @Test
    void theLogAndItsProofsAreForEverybody() throws InterruptedException {
        var position = record("/api/claims", "{'statement':'Proven and hidden.'}")
                .path("position")
                .asLong();
        var proof = app.get(Reader.ANYBODY, "/api/proofs/" + position);
        for (int look = 0; look < 100 && proof.statusCode() == 409; look++) {
            Thread.sleep(100);
            proof = app.get(Reader.ANYBODY, "/api/proofs/" + position);
        }
        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(status(Reader.ANYBODY, "/log/checkpoint")).isEqualTo(200);
    }

    @Test
    void whatWouldSayNothingIsRefused() {
        var claim = claim("Refusals are listed.", FOR_EVERYBODY);
        var door = "/api/claims/" + claim + "/visibility";
        assertThat(app.post(door, "{'visibility':'PUBLIC'}").body()).contains("nothing-changed");
        assertThat(app.post(door, "{'visibility':'PUBLIC','embargoedUntil':'2020-01-01T00:00:00Z'}")
                        .body())
                .contains("embargo-passed");
        assertThat(app.post(door, "{'visibility':'DESK','embargoedUntil':'2999-01-01T00:00:00Z'}")
                        .body())
                .contains("invalid-value");
        assertThat(app.post(door, "{'visibility':'PUBLIC','embargoedUntil':17}").body())
                .contains("invalid-value");
        assertThat(app.post(door, "{}").body()).contains("missing-value");
        assertThat(app.post(
                                "/api/claims/" + claim + "/corrections/cor_" + claim.substring(4) + "/visibility",
                                "{'visibility':'DESK'}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(app.post("/api/sources/src_" + claim.substring(4) + "/visibility", "{'visibility':'PUBLIC'}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String attribute(String claim, String report, String author, String source, String more) {
        return record("/api/claims/" + claim + "/attributions", said(report, author, source) + more + "}")
                .path("id")
                .asString();
    }

    private static String said(String report, String author, String source) {
        return "{'reportVersion':{'reportId':'" + report + "','version':1},'reportingMode':'DIRECT_QUOTE','span':"
                + SPAN + ",'chain':[{'sourceId':'" + author + "'},{'sourceId':'" + source + "'}]";
    }

    private static String source(String kind, String name, String more) {
        return record(
                        "/api/sources",
                        "{'kind':'" + kind + "','name':'" + name.replace("'", "\\u0027") + "'" + more + "}")
                .path("id")
                .asString();
    }

    private static String claim(String statement, String more) {
        return record("/api/claims", "{'statement':'" + statement.replace("'", "\\u0027") + "'" + more + "}")
                .path("id")
                .asString();
    }

    private static JsonNode change(String thing, String body) {
        return record("/api/" + thing + "/visibility", body);
    }

    /** Records, and waits until the views have it. */
    private static JsonNode record(String door, String body) {
        var answer = app.post(door, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        app.get(
                Reader.DESK,
                "/api/sources?limit=1&atLeast=" + recorded.path("position").asLong());
        return recorded;
    }

    private static boolean unchanged(Reader reader, String path, HttpResponse<String> kept) {
        var etag = kept.headers().firstValue("ETag").orElseThrow();
        return app.get(reader, path, "If-None-Match", etag).statusCode() == 304;
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("items").valueStream().toList();
    }

    private static List<OpenedEvent> events(HttpResponse<String> answer) {
        return List.of(answer.body().split("(?<=\n)\n")).stream()
                .filter(written -> !written.isEmpty())
                .map(written -> OpenedEvent.parse(written.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    private static int status(Reader reader, String path) {
        return app.get(reader, path).statusCode();
    }

    private static JsonNode json(Reader reader, String path) {
        return JSON.readTree(app.get(reader, path).body());
    }
}
