package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who carry our claims on say so themselves, answer to corrections, and learn nothing by it that is not theirs. */
class ReceiverJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEVER = "00000000-0000-7000-8000-000000000000";
    private static final String HASH = "ab".repeat(32);

    private static @Nullable House house;
    private static String editor = "";
    private static String reviewer = "";
    private static String wire = "";
    private static String stranger = "";
    private static String wireOwner = "";
    private static long position;

    @BeforeAll
    static void people() {
        house = new House(app.context().getBean(Gatehouse.class));
        editor = token(house().person("editor", Role.EDITOR), Right.READ, Right.DESK, Right.RECORD, Right.ANSWER);
        reviewer =
                token(house().person("reviewer", Role.EDITOR, Role.REVIEWER), Right.DESK, Right.RECORD, Right.REVIEW);
        var olivia = house().person("olivia", Role.INTEGRATION_OWNER);
        wireOwner = olivia.id().value();
        wire = token(olivia, Right.READ, Right.PARTNERS, Right.ANSWER);
        stranger = token(house().person("oscar", Role.INTEGRATION_OWNER), Right.READ, Right.PARTNERS, Right.ANSWER);
    }

    @Test
    void aReceiversMachineSaysWhatItCarriesAndAnswersToItsCorrections() {
        var claim = recorded(editor, "/api/claims", "{'statement':'It rained.'}");
        var receiver = receiver();
        var holding = recorded(
                wire,
                "/api/holdings",
                "{'receiverId':'" + receiver + "','thingId':'" + claim
                        + "','externalId':'wire:4711','url':'https://wire.example/4711'}");
        var correction = recorded(
                editor,
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'Dry.','before':'It rained.','after':'It did not rain.'}");
        var door = "/api/receivers/" + receiver;
        var about = "{'correctionId':'" + correction + "'";

        refused(wire, door + "/applications", about + ",'contentHash':'" + HASH + "'}", "answer-out-of-order");
        recorded(wire, door + "/acknowledgements", about + "}");
        refused(wire, door + "/acknowledgements", about + "}", "already-recorded");
        recorded(wire, door + "/refusals", about + ",'reason':'We saw rain.'}");
        recorded(wire, door + "/applications", about + ",'contentHash':'" + HASH + "'}");
        refused(wire, door + "/applications", about + ",'contentHash':'" + HASH + "'}", "already-recorded");
        recorded(wire, door + "/applications", about + ",'url':'https://wire.example/4711b'}");
        refused(wire, door + "/refusals", about + ",'reason':'We saw rain.'}", "answer-out-of-order");

        for (var token : new String[] {editor, wire}) {
            var view = json(token, door);
            assertThat(view.at("/holdings/items/0/id").asString()).isEqualTo(holding);
            assertThat(view.at("/holdings/items/0/externalId").asString()).isEqualTo("wire:4711");
            assertThat(view.path("answers")).hasSize(1);
            assertThat(view.at("/answers/0/answer").asString()).isEqualTo("APPLIED");
            assertThat(view.at("/answers/0/url").asString()).isEqualTo("https://wire.example/4711b");
        }
        assertThat(json(editor, "/api/claims/" + claim)
                        .at("/heldBy/0/receiverId")
                        .asString())
                .isEqualTo(receiver);

        recorded(wire, door + "/holdings/" + holding + "/withdrawal", "{'reason':'Taken down.'}");
        assertThat(json(wire, door).path("holdings").path("items")).isEmpty();
        assertThat(json(editor, "/api/claims/" + claim).path("heldBy")).isEmpty();
        refused(wire, door + "/holdings/" + holding + "/withdrawal", "{}", "already-recorded");
    }

    @Test
    void aHoldingTellsNobodyWhetherThereIsSuchAThing() {
        var hidden = recorded(editor, "/api/claims", "{'statement':'Nobody knows.'}");
        var receiver = receiver();
        var door = "/api/receivers/" + receiver;
        var known = send(wire, "/api/holdings", holding(receiver, hidden, "1"));
        var unknown = send(wire, "/api/holdings", holding(receiver, "clm_" + NEVER, "2"));
        assertThat(known.statusCode()).isEqualTo(201);
        assertThat(unknown.statusCode()).isEqualTo(201);

        var other = recorded(editor, "/api/claims", "{'statement':'Nobody knows this.'}");
        var correction = recorded(
                editor,
                "/api/claims/" + other + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'No.','before':'Nobody knows this.','after':'We do.'}");
        var ofAnother = send(wire, door + "/acknowledgements", "{'correctionId':'" + correction + "'}");
        var ofNone = send(wire, door + "/acknowledgements", "{'correctionId':'cor_" + NEVER + "'}");
        assertThat(ofAnother.body()).contains("not-a-receiver");
        assertThat(ofAnother.body().replace(correction, ""))
                .isEqualTo(ofNone.body().replace("cor_" + NEVER, ""));
    }

    @Test
    void somebodyElsesReceiverIsAnsweredLikeOneThatNeverWas() {
        var receiver = receiver();
        recorded(wire, "/api/holdings", holding(receiver, "clm_" + NEVER, "3"));
        var never = "rcv_" + NEVER;

        assertThat(json(stranger, "/api/receivers").path("items")).isEmpty();
        assertThat(get(stranger, "/api/receivers/" + receiver).statusCode()).isEqualTo(404);
        assertThat(get(stranger, "/api/events?stream=" + receiver).body()).isEmpty();
        assertThat(get(wire, "/api/events?stream=" + receiver).body()).isNotEmpty();
        var theirs = send(stranger, "/api/holdings", holding(receiver, "clm_" + NEVER, "4"));
        var none = send(stranger, "/api/holdings", holding(never, "clm_" + NEVER, "4"));
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.body().replace(receiver, never)).isEqualTo(none.body());
        refused(
                stranger,
                "/api/receivers/" + receiver + "/acknowledgements",
                "{'correctionId':'cor_" + NEVER + "'}",
                "not-found");
    }

    @Test
    void whoAnswersForAReceiverChangesAndWithThatWhoReadsAboutIt() {
        var receiver = receiver();
        var heir = house().person("heir", Role.INTEGRATION_OWNER);
        var heirs = token(heir, Right.READ, Right.ANSWER);

        recorded(editor, "/api/receivers/" + receiver + "/owner", "{'ownerId':'" + heir.id() + "'}");

        assertThat(get(wire, "/api/receivers/" + receiver).statusCode()).isEqualTo(404);
        assertThat(json(heirs, "/api/receivers/" + receiver).path("ownerId").asString())
                .isEqualTo(heir.id().value());
        recorded(heirs, "/api/holdings", holding(receiver, "rep_" + NEVER, "5"));
        refused(editor, "/api/receivers/" + receiver + "/owner", "{'ownerId':'" + heir.id() + "'}", "nothing-changed");
        refused(editor, "/api/receivers/" + receiver + "/owner", "{'ownerId':'per_" + NEVER + "'}", "invalid-value");
    }

    @Test
    void whatAFormerOwnerKeptOfAnEarlierMomentHoldsNoLonger() {
        receiver();
        var receiver = receiver();
        var first = json(wire, "/api/receivers?limit=200");
        var before = first.path("items").size() - 1;
        var next = "/api/receivers?limit=1&cursor="
                + json(wire, "/api/receivers?limit=" + before).path("next").asString();
        var kept = get(wire, next);
        assertThat(kept.body()).contains(receiver);
        var heir = house().person("henry", Role.INTEGRATION_OWNER);

        recorded(editor, "/api/receivers/" + receiver + "/owner", "{'ownerId':'" + heir.id() + "'}");

        var now = get(
                wire, next, "If-None-Match", kept.headers().firstValue("ETag").orElseThrow());
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body()).doesNotContain(receiver);
    }

    @Test
    void aCorrectionThatIsOnlyProposedIsNotAnsweredTo() {
        var claim = recorded(editor, "/api/claims", "{'statement':'It hailed.'}");
        var receiver = receiver();
        recorded(wire, "/api/holdings", holding(receiver, claim, "7"));
        var corrections = "/api/claims/" + claim + "/corrections";
        var correction = "cor_" + UUID.randomUUID();
        var proposed = send(
                editor,
                corrections,
                "{'id':'" + correction
                        + "','kind':'RETRACTION','extent':'FULL','severity':'CRITICAL','reason':'It did not.'}");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(202);
        var answer = "/api/receivers/" + receiver + "/acknowledgements";
        var about = "{'correctionId':'" + correction + "'}";

        refused(wire, answer, about, "not-a-receiver");
        recorded(reviewer, corrections + "/" + correction + "/approval", "{'version':1}");
        recorded(wire, answer, about);
    }

    @Test
    void whatCannotBeIsRefused() {
        var receiver = receiver();
        var door = "/api/receivers/" + receiver;
        var claim = "clm_" + NEVER;

        refused(wire, "/api/receivers", "{'name':'Mine','kind':'OTHER'}", "not-allowed");
        refused(wire, "/api/holdings", holding(receiver, "src_" + NEVER, "1"), "invalid-value");
        refused(wire, "/api/holdings", holding(receiver, claim, " "), "invalid-value");
        refused(wire, "/api/holdings", "{'receiverId':'" + receiver + "','thingId':'" + claim + "'}", "missing-value");
        recorded(wire, "/api/holdings", holding(receiver, claim, "6"));
        refused(wire, "/api/holdings", holding(receiver, claim, "6"), "already-recorded");
        refused(wire, door + "/holdings/hld_" + NEVER + "/withdrawal", "{}", "not-found");
        refused(wire, door + "/applications", "{'correctionId':'cor_" + NEVER + "'}", "missing-value");
        refused(
                wire,
                door + "/applications",
                "{'correctionId':'cor_" + NEVER + "','contentHash':'abc'}",
                "invalid-value");
        refused(wire, door + "/refusals", "{'correctionId':'cor_" + NEVER + "'}", "missing-value");
    }

    private static String receiver() {
        return recorded(
                editor,
                "/api/receivers",
                "{'name':'Example Wire','kind':'NEWS_AGENCY','contact':'desk@wire.example','ownerId':'" + wireOwner
                        + "'}");
    }

    private static String holding(String receiver, String thing, String name) {
        return "{'receiverId':'" + receiver + "','thingId':'" + thing + "','externalId':'" + name + "'}";
    }

    private static House house() {
        return Objects.requireNonNull(house);
    }

    private static String token(Person person, Right... scopes) {
        return house().token(person, scopes).secret().value();
    }

    /** Records; what is read next has it. */
    private static String recorded(String token, String door, String body) {
        var answer = send(token, door, body);
        assertThat(answer.statusCode()).as(door + " " + answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        position = recorded.path("position").asLong();
        return recorded.path("id").asString();
    }

    private static void refused(String token, String door, String body, String refusal) {
        assertThat(send(token, door, body).body())
                .as(door + " " + body)
                .contains("urn:onrecord:problem:" + refusal + "\"");
    }

    private static HttpResponse<String> send(String token, String door, String body) {
        return app.sendAsIs(HttpRequest.newBuilder(app.at(door))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static HttpResponse<String> get(String token, String path, String... headers) {
        app.get("/api/sources?atLeast=" + position); // until the views have come that far
        var request = HttpRequest.newBuilder(app.at(path)).header("Authorization", "Bearer " + token);
        return app.sendAsIs(headers.length == 0 ? request : request.headers(headers));
    }

    private static JsonNode json(String token, String path) {
        var answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
