package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.onrecord.Refusal;
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

/** People of one house take something back, over HTTP and with tokens of their own: nobody does it alone. */
class SecondPersonJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RETRACTION =
            "{\"kind\": \"RETRACTION\", \"extent\": \"FULL\", \"severity\": \"CRITICAL\", \"reason\": \"Another year.\"}";

    private static @Nullable House madeHouse;
    private static @Nullable Person anne;
    private static String annes = "";
    private static String bens = "";
    private static String everybodys = "";

    @BeforeAll
    static void letPeopleIn() {
        madeHouse = new House(app.context().getBean(Gatehouse.class));
        anne = house().person("anne", Role.EDITOR, Role.REVIEWER);
        annes = token(anne);
        bens = token(house().person("ben", Role.EDITOR, Role.REVIEWER));
        everybodys = house().token(
                        house().person("machine", Role.EDITOR, Role.REVIEWER, Role.INTEGRATION_OWNER),
                        Right.READ,
                        Right.DESK,
                        Right.RECORD,
                        Right.REVIEW,
                        Right.ON_BEHALF)
                .secret()
                .value();
    }

    @Test
    void aClaimIsRetractedByTwoPeopleAndReinstatedByOne() {
        var claim = claim("The video shows the flood.");
        var proposed = propose(annes, claim, RETRACTION);
        var door = claim + "/corrections/" + proposed.get("id").asString();

        var before = read(claim, proposed);
        assertThat(before.get("state").asString()).isEqualTo("STANDING");
        assertThat(before.get("corrections")).isEmpty();
        assertThat(before.at("/proposals/0/state").asString()).isEqualTo("PROPOSED");
        assertThat(before.at("/proposals/0/reason").asString()).isEqualTo("Another year.");
        assertThat(app.browse(claim.substring(4)).body()).contains("It takes a second person.");

        refused(post(annes, door + "/approval", "{\"version\": 1}"), Refusal.SECOND_PERSON_NEEDED);
        refused(post(bens, door + "/approval", "{\"version\": 2}"), Refusal.PROPOSAL_MOVED_ON);
        refused(post(bens, door + "/approval", "{}"), Refusal.MISSING_VALUE);
        var approved = recorded(post(bens, door + "/approval", "{\"version\": 1}"));

        var after = read(claim, approved);
        assertThat(after.get("state").asString()).isEqualTo("RETRACTED");
        assertThat(after.at("/corrections/0/kind").asString()).isEqualTo("RETRACTION");
        assertThat(after.at("/corrections/0/reason").asString()).isEqualTo("Another year.");
        assertThat(after.at("/proposals/0/state").asString()).isEqualTo("APPROVED");
        assertThat(after.get("statement").asString()).isEqualTo("The video shows the flood.");
        assertThat(app.browse(claim.substring(4)).body())
                .contains("data-testid=\"state\"")
                .contains("Retracted");
        refused(post(bens, door + "/approval", "{\"version\": 1}"), Refusal.PROPOSAL_CLOSED);

        var reinstated = recorded(post(
                annes,
                claim + "/corrections",
                "{\"kind\": \"REINSTATEMENT\", \"severity\": \"MINOR\", \"reason\": \"It is of this year.\"}"));
        assertThat(read(claim, reinstated).get("state").asString()).isEqualTo("STANDING");
    }

    @Test
    void whatWasAmendedIsApprovedInTheVersionThatWasRead() {
        var claim = claim("The video shows the bridge.");
        var proposed = propose(annes, claim, RETRACTION);
        var door = claim + "/corrections/" + proposed.get("id").asString();
        var amended = post(bens, door + "/amendment", RETRACTION.replace("Another year.", "Another bridge."));
        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(202);
        assertThat(read(claim, JSON.readTree(amended.body()))
                        .at("/proposals/0/version")
                        .asInt())
                .isEqualTo(2);

        refused(post(bens, door + "/approval", "{\"version\": 2}"), Refusal.SECOND_PERSON_NEEDED);
        refused(post(everybodys, door + "/approval", "{\"version\": 1}"), Refusal.PROPOSAL_MOVED_ON);
        var approved = recorded(post(everybodys, door + "/approval", "{\"version\": 2}"));

        assertThat(read(claim, approved).at("/corrections/0/reason").asString()).isEqualTo("Another bridge.");
    }

    @Test
    void aTokenCountsAsItsOwnerAndActingForSomebodyAsBoth() {
        var claim = claim("The video shows the dam.");
        var another = token(Objects.requireNonNull(anne));
        var own = propose(annes, claim, RETRACTION);
        refused(
                post(another, claim + "/corrections/" + own.get("id").asString() + "/approval", "{\"version\": 1}"),
                Refusal.SECOND_PERSON_NEEDED);

        var forAnne = app.sendAsIs(request(everybodys, claim + "/corrections", RETRACTION)
                .header("On-Behalf-Of", Objects.requireNonNull(anne).id().value()));
        assertThat(forAnne.statusCode()).as(forAnne.body()).isEqualTo(202);
        var door = claim + "/corrections/"
                + JSON.readTree(forAnne.body()).get("id").asString();
        refused(post(annes, door + "/approval", "{\"version\": 1}"), Refusal.SECOND_PERSON_NEEDED);
        refused(post(everybodys, door + "/approval", "{\"version\": 1}"), Refusal.SECOND_PERSON_NEEDED);
        recorded(post(bens, door + "/approval", "{\"version\": 1}"));
    }

    @Test
    void aProposalIsRefusedOrTakenBackAndNeverIssued() {
        var claim = claim("The video shows the port.");
        var first = propose(annes, claim, RETRACTION);
        var refusal = claim + "/corrections/" + first.get("id").asString() + "/refusal";
        refused(post(bens, refusal, "{\"version\": 1}"), Refusal.MISSING_VALUE);
        recorded(post(bens, refusal, "{\"version\": 1, \"reason\": \"It is of this year.\"}"));

        var second = propose(annes, claim, RETRACTION);
        var withdrawal = claim + "/corrections/" + second.get("id").asString() + "/withdrawal";
        refused(post(bens, withdrawal, "{}"), Refusal.NOT_THE_PROPOSER);
        var withdrawn = recorded(post(annes, withdrawal, ""));

        var view = read(claim, withdrawn);
        assertThat(view.get("state").asString()).isEqualTo("STANDING");
        assertThat(view.get("corrections")).isEmpty();
        assertThat(view.at("/proposals/0/state").asString()).isEqualTo("REFUSED");
        assertThat(view.at("/proposals/0/decisionReason").asString()).isEqualTo("It is of this year.");
        assertThat(view.at("/proposals/1/state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void anEditorWhoIsNoReviewerApprovesNothing() {
        var claim = claim("The video shows the road.");
        var editors = house().token(house().person("cleo", Role.EDITOR), Right.RECORD, Right.DESK, Right.READ)
                .secret()
                .value();
        var proposed = propose(annes, claim, RETRACTION);

        refused(
                post(
                        editors,
                        claim + "/corrections/" + proposed.get("id").asString() + "/approval",
                        "{\"version\": 1}"),
                Refusal.NOT_ALLOWED);
    }

    @Test
    void aReportIsKilledAtOnceAndConfirmedByASecondPerson() {
        var author =
                id(recorded(post(annes, "/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"An author\"}")));
        var report = "/api/reports/"
                + id(recorded(post(
                        annes, "/api/reports", "{\"authorId\": \"" + author + "\", \"text\": \"It names a child.\"}")));
        var kill = "{\"kind\": \"KILL\", \"severity\": \"CRITICAL\", \"reason\": \"It names a child.\"";
        var killed = recorded(post(annes, report + "/corrections", kill + ", \"emergency\": true}"));
        var door = report + "/corrections/" + id(killed);

        var view = read(report, killed);
        assertThat(view.get("state").asString()).isEqualTo("KILLED");
        assertThat(view.at("/corrections/0/confirmation/confirmed").asBoolean()).isFalse();
        assertThat(view.at("/corrections/0/confirmation/overdue").asBoolean()).isFalse();
        assertThat(app.browse(report.substring(4)).body()).contains("data-testid=\"unconfirmed\"");
        refused(post(annes, door + "/confirmation", ""), Refusal.SECOND_PERSON_NEEDED);
        refused(post(annes, door + "/escalation", ""), Refusal.TOO_EARLY);
        var confirmed = recorded(post(bens, door + "/confirmation", ""));

        assertThat(read(report, confirmed)
                        .at("/corrections/0/confirmation/confirmed")
                        .asBoolean())
                .isTrue();
        assertThat(app.browse(report.substring(4)).body()).doesNotContain("data-testid=\"unconfirmed\"");
        refused(post(bens, door + "/confirmation", ""), Refusal.NOTHING_TO_CONFIRM);
        propose(annes, report, kill + "}");
    }

    @Test
    void aProposalWithATimeOfItsOwnExpiresNotBefore() {
        var claim = claim("The video shows the sea.");
        var past = post(
                annes, claim + "/corrections", RETRACTION.replace("}", ", \"expiresAt\": \"2020-01-01T00:00:00Z\"}"));
        refused(past, Refusal.INVALID_VALUE);
        for (var noProposal : List.of(
                "{\"kind\": \"EDITORS_NOTE\", \"severity\": \"MINOR\", \"reason\": \"A note.\"",
                "{\"kind\": \"REMOVAL\", \"origin\": \"OBSERVED\"",
                "{\"kind\": \"KILL\", \"severity\": \"MINOR\", \"reason\": \"At once.\", \"emergency\": true")) {
            refused(
                    post(annes, claim + "/corrections", noProposal + ", \"expiresAt\": \"2999-01-01T00:00:00Z\"}"),
                    Refusal.INVALID_VALUE);
        }
        var proposed = propose(annes, claim, RETRACTION.replace("}", ", \"expiresAt\": \"2999-01-01T00:00:00Z\"}"));

        refused(
                post(annes, claim + "/corrections/" + proposed.get("id").asString() + "/expiry", ""),
                Refusal.TOO_EARLY);
        refused(post(annes, claim + "/corrections/cor_" + UUID.randomUUID() + "/expiry", ""), Refusal.NOT_FOUND);
    }

    @Test
    void whatIsOnlyProposedIsNoCorrectionThatAComplaintCouldBeAboutOrHaveLedTo() {
        var claim = claim("The video shows a barn.");
        var retraction = propose(annes, claim, RETRACTION).get("id").asString();
        var another = propose(annes, claim, RETRACTION).get("id").asString();
        var link = "/api/complaints/" + id(recorded(post(annes, "/api/complaints", complaint(claim.substring(12)))))
                + "/corrections";

        refused(post(annes, link, "{\"correctionId\": \"" + retraction + "\"}"), Refusal.NOT_ON_RECORD);
        refused(post(annes, "/api/complaints", complaint(retraction)), Refusal.NOT_ON_RECORD);
        recorded(post(bens, claim + "/corrections/" + retraction + "/approval", "{\"version\": 1}"));
        recorded(post(annes, link, "{\"correctionId\": \"" + retraction + "\"}"));
        recorded(post(annes, "/api/complaints", complaint(retraction)));
        refused(post(annes, link, "{\"correctionId\": \"" + another + "\"}"), Refusal.NOT_ON_RECORD);
    }

    private static String complaint(String about) {
        return "{\"aboutId\": \"" + about + "\", \"grounds\": [\"INACCURATE\"], \"words\": \"It is no barn.\"}";
    }

    @Test
    void aProposalThatIsSentAgainUnderItsKeyIsAnsweredTheSame() {
        var claim = claim("The video shows a field.");
        var first =
                app.sendAsIs(request(annes, claim + "/corrections", RETRACTION).header("Idempotency-Key", "field"));
        var again =
                app.sendAsIs(request(annes, claim + "/corrections", RETRACTION).header("Idempotency-Key", "field"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(read(claim, JSON.readTree(first.body())).get("proposals")).hasSize(1);
    }

    @Test
    void anIdThatWasProposedIsTakenEverywhere() {
        var id = "cor_" + UUID.randomUUID();
        propose(annes, claim("The video shows a hill."), RETRACTION.replaceFirst("\\{", "{\"id\": \"" + id + "\","));

        refused(
                post(
                        annes,
                        claim("The video shows a hut.") + "/corrections",
                        RETRACTION.replaceFirst("\\{", "{\"id\": \"" + id + "\",")),
                Refusal.ALREADY_RECORDED);
    }

    private static String claim(String statement) {
        return "/api/claims/" + id(recorded(post(annes, "/api/claims", "{\"statement\": \"" + statement + "\"}")));
    }

    private static JsonNode propose(String token, String thing, String body) {
        var answer = post(token, thing + "/corrections", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue(thing + "#proposals");
        return JSON.readTree(answer.body());
    }

    private static JsonNode read(String thing, JsonNode recorded) {
        var answer = app.get(thing + "?atLeast=" + recorded.get("position").asLong());
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

    private static String id(JsonNode recorded) {
        return recorded.get("id").asString();
    }

    private static HttpResponse<String> post(String token, String path, String body) {
        return app.sendAsIs(request(token, path, body));
    }

    private static HttpRequest.Builder request(String token, String path, String body) {
        return HttpRequest.newBuilder(app.at(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String token(Person owner) {
        return house().token(owner, Right.READ, Right.DESK, Right.RECORD, Right.REVIEW)
                .secret()
                .value();
    }

    private static House house() {
        return Objects.requireNonNull(madeHouse);
    }
}
