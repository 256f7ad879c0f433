package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people of one house take words down, over HTTP: the words go, everywhere, and nothing else. */
@SuppressWarnings("NullAway.Init")
class TakedownJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();

    private static String annes = "";
    private static String bens = "";
    private static String cleos = "";

    @TempDir
    private Path folder;

    /** Of this test alone: nobody else's words are looked for. */
    private final String street = UUID.randomUUID().toString().substring(0, 8);

    private final String address = "Jane Roe of 12 " + street + " St";
    private final String text = "The council met.\\n" + address + " made 300,000 posts.\\nIt rained.";
    private String author = "";
    private String source = "";
    private String report = "";
    private String claim = "";
    private String attribution = "";

    @BeforeAll
    static void letPeopleIn() {
        var house = new House(app.context().getBean(Gatehouse.class));
        annes = token(house, house.person("anne", Role.EDITOR, Role.REVIEWER));
        bens = token(house, house.person("ben", Role.EDITOR, Role.REVIEWER));
        cleos = house.token(house.person("cleo", Role.EDITOR), Right.READ, Right.DESK, Right.RECORD)
                .secret()
                .value();
    }

    private static String token(House house, Person owner) {
        return house.token(owner, Right.READ, Right.DESK, Right.RECORD, Right.REVIEW)
                .secret()
                .value();
    }

    @BeforeEach
    void recordWhatNamesHer() {
        author = id(post("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author'}"));
        source =
                id(post("/api/sources", "{'kind':'PERSON','name':'" + address + "','note':'Seen at " + address + "'}"));
        report = id(post(
                "/api/reports",
                "{'authorId':'" + author + "','outlet':'" + address + "','headline':'The council','text':'" + text
                        + "','visibility':'PUBLIC'}"));
        claim = id(post("/api/claims", "{'statement':'" + address + " made 300,000 posts.','note':'Check it.'}"));
        attribution = id(post(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + report + "','version':1},'reportingMode':'INDIRECT_QUOTE',"
                        + "'span':{'start':17,'end':62,'exact':'" + address + " made 300,000 posts'},"
                        + "'chain':[{'sourceId':'" + author + "'},{'sourceId':'" + source
                        + "','identification':'NAMED'}]}"));
    }

    @Test
    void theCaptionsOfAVersionGoWithItAndNoKeptPageOfItHolds() {
        var captioned = id(post(
                "/api/reports",
                "{'authorId':'" + author + "','headline':'The council','text':'It met.','visibility':'PUBLIC',"
                        + "'parts':[{'kind':'CAPTION','number':1,'text':'" + address + " at the door'}]}"));
        var attributed = post(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + captioned + "','version':1},'reportingMode':'AUTHOR_VOICE',"
                        + "'part':'CAPTION','partNumber':1,'span':{'start':0,'end':8,'exact':'Jane Roe'},"
                        + "'chain':[{'sourceId':'" + author + "'}]}");
        var quoted = id(attributed);
        var position = recorded(attributed).path("position").asLong();
        var list = JSON.readTree(
                app.get("/api/claims/" + claim + "?limit=1&atLeast=" + position).body());
        var next = "/api/claims/" + claim + "?limit=1&cursor="
                + list.at("/attributions/next").asString();
        var kept = app.get(next).headers().firstValue("ETag").orElseThrow();
        assertThat(ifChanged(next, kept)).isEqualTo(304);

        var proposed = propose("{'thingId':'" + captioned + "','version':1}");
        var door = "/api/takedowns/" + proposed.path("id").asString();
        var before = read(door, proposed);
        assertThat(before.at("/texts")
                        .valueStream()
                        .map(text -> text.path("words").asString("")))
                .contains(address + " at the door");
        assertThat(before.path("alsoCarrying").valueStream().map(TakedownJourneyTest::inShort))
                .contains("BOUND_TO_THE_VERSION " + quoted + " attribution.span.quote");
        recorded(send(bens, door + "/approval", "{'version':1}"));
        var after = erased(door);

        var report = read("/api/reports/" + captioned, after.at("/decisions/1"));
        assertThat(report.path("parts").toString()).doesNotContain(street).contains("█");
        assertThat(report.at("/takenDown/0/ground").asString()).isEqualTo("COURT_ORDER");
        assertThat(ifChanged(next, kept)).isEqualTo(200);
    }

    private static int ifChanged(String path, String etag) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at(path))
                        .header("Authorization", "Bearer " + annes)
                        .header("If-None-Match", etag))
                .statusCode();
    }

    @Test
    void aReportsTextIsProposedReadApprovedAndErasedAndItsHistoryStands() {
        var proposed = propose("{'thingId':'" + report + "','version':1}");
        var door = "/api/takedowns/" + proposed.path("id").asString();

        var before = read(door, proposed);
        assertThat(before.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(before.path("ground").asString()).isEqualTo("COURT_ORDER");
        assertThat(before.path("demandedBy").asString()).isEqualTo("District Court");
        assertThat(before.path("caseReference").asString()).isEqualTo("3 C 1234/26");
        assertThat(before.path("texts")
                        .valueStream()
                        .map(text -> text.path("field").asString()))
                .containsExactly("headline", "paragraphs.0.text", "paragraphs.1.text", "paragraphs.2.text", "textHash");
        assertThat(before.at("/texts/2/words").asString()).contains(address);
        assertThat(before.path("alsoCarrying").valueStream().map(TakedownJourneyTest::inShort))
                .contains(
                        "BOUND_TO_THE_VERSION " + attribution + " attribution.span.quote",
                        "SAME_WORDS " + claim + " statement");
        assertThat(app.get("/api/reports/" + report).body()).contains(address);

        refused(send(annes, door + "/approval", "{'version':1}"), Refusal.SECOND_PERSON_NEEDED);
        refused(send(cleos, door + "/approval", "{'version':1}"), Refusal.NOT_ALLOWED);
        refused(send(bens, door + "/approval", "{'version':2}"), Refusal.PROPOSAL_MOVED_ON);
        refused(send(bens, door + "/approval", "{'version':1,'reason':'Yes.'}"), Refusal.INVALID_VALUE);
        var approved = recorded(send(bens, door + "/approval", "{'version':1}"));
        var after = erased(door);

        assertThat(after.path("decisions")
                        .valueStream()
                        .map(one -> one.path("state").asString()))
                .containsExactly("APPROVED", "ERASED");
        assertThat(after.at("/decisions/0/people")).hasSize(1);
        assertThat(after.at("/texts/2/words").isNull()).isTrue();
        var asOf = approved.path("position").asLong();
        assertThat(after.at("/decisions/1/position").asLong()).isGreaterThan(asOf);
        var report = read("/api/reports/" + this.report, after.at("/decisions/1"));
        assertThat(report.path("text").asString())
                .doesNotContain(street, "council", "rained")
                .contains("█");
        assertThat(report.path("headline").isNull()).isTrue();
        assertThat(report.path("textHash").isNull()).isTrue();
        assertThat(report.at("/takenDown/0/ground").asString()).isEqualTo("COURT_ORDER");
        assertThat(app.browse("/reports/" + this.report).body())
                .contains("data-testid=\"taken-down\"", "Court order")
                .doesNotContain("rained");
        var stands = after.path("alsoCarrying").valueStream().map(TakedownJourneyTest::inShort);
        assertThat(stands).contains("BOUND_TO_THE_VERSION " + attribution + " attribution.span.quote");
        refused(send(bens, door + "/approval", "{'version':1}"), Refusal.PROPOSAL_CLOSED);
        refused(takedown("{'thingId':'" + this.report + "','version':1}"), Refusal.NOTHING_CHANGED);
        verified();
    }

    @Test
    void whatAThingSaysAndWhatItIsCalledGoFromEveryViewAndEveryMoment() {
        recorded(send(annes, "/api/sources/" + source + "/note", "{'note':'Again at " + address + "'}"));
        recorded(send(annes, "/api/sources/" + source + "/name", "{'name':'J. R.'}"));
        recorded(send(
                annes,
                "/api/claims/" + claim + "/attributions/" + attribution + "/amendments",
                "{'reason':'Noted.','attribution':{'reportVersion':{'reportId':'" + report
                        + "','version':1},'reportingMode':'INDIRECT_QUOTE','note':'She is of " + street + "',"
                        + "'span':{'start':17,'end':62,'exact':'" + address
                        + " made 300,000 posts'},'chain':[{'sourceId':'"
                        + author + "'},{'sourceId':'" + source + "','identification':'NAMED'}]}}"));
        recorded(send(
                annes,
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'It was fewer.','before':'" + address
                        + " made 300,000 posts.','after':'" + address + " made 200,000 posts.'}"));
        var correction = JSON.readTree(app.get("/api/claims/" + claim + "?atLeast="
                                + app.ledger().head())
                        .body())
                .at("/corrections/0/id")
                .asString();

        approve("{'thingId':'" + source + "'},{'thingId':'" + claim + "','field':'statement'},{'thingId':'"
                + attribution + "'},{'thingId':'" + correction + "','field':'differences'}");
        approve("{'thingId':'" + report + "'}");

        assertThat(inTheViews(street)).isEmpty();
        for (var path : new String[] {
            "/api/sources/" + source,
            "/api/claims/" + claim,
            "/api/reports/" + report,
            "/claims/" + claim,
            "/sources/" + source,
            "/reports/" + report,
            "/api/claims?q=" + street,
            "/api/sources?q=" + street
        }) {
            assertThat(app.get(path).body()).as(path).doesNotContain(street);
        }
        var source = JSON.readTree(app.get("/api/sources/" + this.source).body());
        assertThat(source.path("name").isNull()).isTrue();
        assertThat(source.path("note").isNull()).isTrue();
        assertThat(app.browse("/claims/" + claim).body()).contains("data-testid=\"taken-down\"", "[erased]");
        var report = JSON.readTree(app.get("/api/reports/" + this.report).body());
        assertThat(report.path("outlet").isNull()).isTrue();
        assertThat(report.path("visibility").asString()).as("who may read it").isEqualTo("PUBLIC");
        assertThat(JSON.readTree(app.get("/api/claims/" + claim).body())
                        .path("attributions")
                        .path("items"))
                .hasSize(1);
        verified();
    }

    @Test
    void aProposalIsAmendedRefusedTakenBackAndWaitsForItsTime() {
        var first = propose("{'thingId':'" + claim + "'}");
        var door = "/api/takedowns/" + first.path("id").asString();
        var amended = send(bens, door + "/amendment", body("{'thingId':'" + claim + "','field':'statement'}"));
        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(202);
        assertThat(read(door, JSON.readTree(amended.body())).path("texts")).hasSize(1);
        refused(send(bens, door + "/approval", "{'version':2}"), Refusal.SECOND_PERSON_NEEDED);
        refused(send(bens, door + "/refusal", "{'version':2,'reason':'No.'}"), Refusal.SECOND_PERSON_NEEDED);
        refused(send(cleos, door + "/withdrawal", ""), Refusal.NOT_THE_PROPOSER);
        var withdrawn = recorded(send(annes, door + "/withdrawal", ""));
        assertThat(read(door, withdrawn).path("state").asString()).isEqualTo("WITHDRAWN");

        var second = propose("{'thingId':'" + claim + "'}").path("id").asString();
        var refusal = recorded(send(
                bens, "/api/takedowns/" + second + "/refusal", "{'version':1,'reason':'The order is about another.'}"));
        assertThat(read("/api/takedowns/" + second, refusal)
                        .at("/decisions/0/reason")
                        .asString())
                .isEqualTo("The order is about another.");

        var third = send(
                annes,
                "/api/takedowns",
                body("{'thingId':'" + claim + "'}").replaceFirst("\\{", "{'expiresAt':'2999-01-01T00:00:00Z',"));
        refused(send(annes, "/api/takedowns/" + id(third) + "/expiry", ""), Refusal.TOO_EARLY);
        assertThat(app.get("/api/claims/" + claim).body()).contains(address);
        assertThat(app.get("/api/takedowns").body()).contains(second, id(third));
        assertThat(app.browse("/takedowns/" + second).body())
                .contains("Refused", "The order is about another.", "has such words too");
    }

    @Test
    void aTakedownNamesWhatIsOnRecord() {
        refused(takedown("{'position':100000,'number':0}"), Refusal.NOT_ON_RECORD);
        refused(takedown("{'thingId':'clm_" + UUID.randomUUID() + "'}"), Refusal.NOT_ON_RECORD);
        refused(takedown("{'thingId':'" + claim + "','field':'headline'}"), Refusal.INVALID_VALUE);
        refused(takedown("{'thingId':'" + claim + "','position':1}"), Refusal.INVALID_VALUE);
        refused(takedown("{'thingId':'" + claim + "','number':1}"), Refusal.INVALID_VALUE);
        refused(takedown("{}"), Refusal.INVALID_VALUE);
        refused(takedown(""), Refusal.MISSING_VALUE);
        refused(
                send(bens, "/api/takedowns/tkd_" + UUID.randomUUID() + "/approval", "{'version':1}"),
                Refusal.NOT_FOUND);
    }

    @Test
    void oneTextIsNamedByItsPlaceAndTheRestOfItsEventReadsOn() {
        var recorded = recorded(send(annes, "/api/claims", "{'statement':'It rained.','note':'" + address + "'}"));

        approve("{'position':" + recorded.path("position").asLong() + ",'number':1}");

        var claim = JSON.readTree(
                app.get("/api/claims/" + recorded.path("id").asString()).body());
        assertThat(claim.path("statement").asString()).isEqualTo("It rained.");
        assertThat(claim.path("note").isNull()).isTrue();
    }

    @Test
    void whoApprovesAndWhoTakesBackAtTheSameMomentCannotBothHaveTheirWay() throws Exception {
        for (int round = 1; round <= 5; round++) {
            var door = "/api/takedowns/"
                    + propose("{'thingId':'" + claim + "','field':'note'}")
                            .path("id")
                            .asString();

            var both = EditingDesk.atOnce(
                    () -> send(bens, door + "/approval", "{'version':1}"), () -> send(annes, door + "/withdrawal", ""));

            assertThat(both.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(201, 409);
            if (both.getFirst().statusCode() == 201) {
                erased(door);
                return;
            }
            assertThat(JSON.readTree(app.get("/api/claims/" + claim).body())
                            .path("note")
                            .asString())
                    .isEqualTo("Check it.");
        }
    }

    /** Proposed by one, approved by the other, and waited for. */
    private void approve(String texts) {
        var door = "/api/takedowns/" + propose(texts).path("id").asString();
        recorded(send(bens, door + "/approval", "{'version':1}"));
        erased(door);
    }

    private static JsonNode erased(String door) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> JSON.readTree(app.get(door).body()),
                        takedown -> takedown.path("state").asString("").equals("ERASED"));
    }

    private JsonNode propose(String texts) {
        var answer = takedown(texts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var proposed = JSON.readTree(answer.body());
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/api/takedowns/" + proposed.path("id").asString() + "#proposals");
        return proposed;
    }

    private static HttpResponse<String> takedown(String texts) {
        return send(annes, "/api/takedowns", body(texts));
    }

    private static String body(String texts) {
        return "{'ground':'COURT_ORDER','reason':'The court forbids the address.','demandedBy':'District Court',"
                + "'demandedAt':'2026-11-20','caseReference':'3 C 1234/26','texts':[" + texts + "]}";
    }

    private static String inShort(JsonNode carrier) {
        return carrier.path("because").asString() + " "
                + carrier.at("/text/thingId").asString() + " "
                + carrier.at("/text/field").asString();
    }

    /** Where words stand in any column of any view, in whatever moment's row. */
    private static String inTheViews(String words) {
        var sql = JdbcClient.create(app.ledger().superuser());
        return String.join(
                ", ",
                sql.sql("select tablename from pg_tables where schemaname = 'view'").query(String.class).list().stream()
                        .filter(table -> sql.sql("select count(*) from view." + table + " t where t::text like ?")
                                        .param("%" + words + "%")
                                        .query(Long.class)
                                        .single()
                                > 0)
                        .toList());
    }

    /** The whole ledger is still what its log committed to. */
    private void verified() {
        var head = app.ledger().head();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> app.get("/api/proofs/" + head).statusCode() == 200);
        var log = new ServedLog(app.at("/"), app.token().orElseThrow());
        var said = Said.by(
                "verify",
                log.address(),
                "--token-file",
                log.tokenFile(folder),
                "--remember",
                folder.resolve("remembered"));
        assertThat(said.verdict()).as(said.out() + said.err()).startsWith("VERIFIED");
    }

    private static HttpResponse<String> post(String path, String json) {
        return send(annes, path, json);
    }

    private static HttpResponse<String> send(String token, String path, String json) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static JsonNode read(String path, JsonNode recorded) {
        var answer = app.get(path + "?atLeast=" + recorded.path("position").asLong());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, Refusal refusal) {
        assertThat(answer.body()).contains(refusal.type());
        assertThat(answer.statusCode()).isEqualTo(refusal.status());
    }
}
