package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said about a claim in its own stream, as far as each reader may know of it. */
class RelatedClaimsReadersJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final String PUBLIC = ", 'visibility': 'PUBLIC'";

    @Test
    void aRelationToAHiddenClaimIsHiddenWithItFromBothEndsAndInTheEvents() {
        var open = claim("The boycott is supported.", PUBLIC);
        var hidden = claim("A minister wrote the posts.", "");
        var relation = record(
                "/api/claims/" + open + "/relations",
                "{'kind': 'CONTRADICTS', 'claimId': '" + hidden + "', 'note': 'The minister again.'}");
        var withdrawn = record(
                "/api/claims/" + open + "/relations/" + relation.get("id").asString() + "/withdrawal",
                "{'reason': 'Not that minister.'}");

        assertThat(read(Reader.ANYBODY, open).get("relations")).isEmpty();
        assertThat(read(Reader.ANYBODY, open).toString()).doesNotContain(hidden);
        assertThat(app.browse(Reader.ANYBODY, "/claims/" + open).body()).doesNotContain("minister");
        assertThat(events(Reader.ANYBODY, open)).doesNotContain("minister").doesNotContain(hidden);
        assertThat(event(Reader.ANYBODY, relation)).doesNotContain(hidden);
        assertThat(event(Reader.ANYBODY, withdrawn)).doesNotContain("minister");
        assertThat(read(Reader.DESK, open).get("relations")).hasSize(1);
        assertThat(events(Reader.DESK, open)).contains(hidden, "Not that minister.");

        record("/api/claims/" + hidden + "/visibility", "{'visibility': 'PUBLIC'}");
        assertThat(read(Reader.ANYBODY, open).get("relations")).hasSize(1);
        assertThat(read(Reader.ANYBODY, hidden).get("relations")).hasSize(1);
        assertThat(event(Reader.ANYBODY, relation)).contains(hidden);
    }

    @Test
    void aDuplicateOfAHiddenClaimDoesNotTellOfIt() {
        var open = claim("The posts were counted.", PUBLIC);
        var hidden = claim("The posts were counted by the ministry.", "");
        record("/api/claims/" + open + "/relations", "{'kind': 'DUPLICATES', 'claimId': '" + hidden + "'}");

        assertThat(read(Reader.ANYBODY, open).get("mergedInto").isNull()).isTrue();
        assertThat(app.get(Reader.ANYBODY, "/api/claims?q=counted").body()).doesNotContain(hidden);
        assertThat(read(Reader.DESK, open).get("mergedInto").asString()).isEqualTo(hidden);
    }

    @Test
    void aRewordingAfterAHiddenCorrectionIsHiddenLikeIt() {
        var claim = claim("Tuesday it rained.", PUBLIC);
        record(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'Looked again.','before':'Tuesday it rained.',"
                        + "'after':'Wednesday it rained.'}");
        var reworded = record(
                "/api/claims/" + claim + "/rewordings",
                "{'before': 'Wednesday it rained.', 'after': 'It rained on Wednesday.'}");

        assertThat(read(Reader.ANYBODY, claim).get("statement").asString()).isEqualTo("Tuesday it rained.");
        assertThat(read(Reader.ANYBODY, claim).get("revisions")).hasSize(1);
        assertThat(event(Reader.ANYBODY, reworded)).doesNotContain("Wednesday");
        assertThat(read(Reader.DESK, claim).get("statement").asString()).isEqualTo("It rained on Wednesday.");
    }

    @Test
    void whatIsSaidOfAHiddenClaimIsHiddenAndOfAnOpenOneIsOpen() {
        var hidden = claim("For the desk.", "");
        var open = claim("For everybody.", PUBLIC);
        for (var claim : new String[] {hidden, open}) {
            var reworded = record(
                    "/api/claims/" + claim + "/rewordings",
                    "{'before': '" + read(Reader.DESK, claim).get("statement").asString()
                            + "', 'after': 'Other words.'}");
            var classified =
                    record("/api/claims/" + claim + "/classification", "{'kind': 'FACTUAL', 'topics': ['iran']}");
            var voided = record("/api/claims/" + claim + "/void", "{'reason': 'In error.'}");

            boolean isOpen = claim.equals(open);
            assertThat(event(Reader.ANYBODY, reworded).contains("Other words.")).isEqualTo(isOpen);
            assertThat(event(Reader.ANYBODY, classified).contains("iran")).isEqualTo(isOpen);
            assertThat(event(Reader.ANYBODY, voided).contains("In error.")).isEqualTo(isOpen);
        }
        assertThat(read(Reader.ANYBODY, open).get("topics")).hasSize(1);
    }

    @Test
    void anAttributionThatEverNamedAHiddenSourceIsHiddenWithAllThatWasSaidOfIt() {
        var article = source("ARTICLE_AUTHOR", "The article", PUBLIC);
        var open = source("PERSON", "The spokesman", PUBLIC);
        var hidden = source("PERSON", "The informant", "");
        var report = id("/api/reports", "{'authorId': '" + article + "', 'text': 'Posts were made.'" + PUBLIC + "}");
        var claim = claim("Posts were made.", PUBLIC);
        var first = record("/api/claims/" + claim + "/attributions", said(report, article, open, PUBLIC));
        var at = "/api/claims/" + claim + "/attributions/" + first.get("id").asString();
        var graded = record(at + "/credibility", "{'credibility': 'DOUBTFUL', 'reason': 'One voice.'}");
        var disputed = record(at + "/disputes", "{'sourceId': '" + open + "', 'words': 'I never said that.'}");
        assertThat(read(Reader.ANYBODY, claim).at("/attributions/items")).hasSize(1);
        assertThat(event(Reader.ANYBODY, graded)).contains("One voice.");
        assertThat(event(Reader.ANYBODY, disputed)).contains("I never said that.");

        record(
                at + "/amendments",
                "{'reason': 'It was somebody else.', 'attribution': " + said(report, article, hidden, "") + "}");
        var back = record(
                at + "/amendments",
                "{'reason': 'Not the informant after all.', 'attribution': " + said(report, article, open, "") + "}");

        assertThat(read(Reader.ANYBODY, claim).at("/attributions/items")).isEmpty();
        assertThat(read(Reader.ANYBODY, claim).toString()).doesNotContain(hidden, "informant");
        assertThat(events(Reader.ANYBODY, claim)).doesNotContain("informant").doesNotContain("One voice.");
        assertThat(event(Reader.ANYBODY, back)).doesNotContain("informant");
        assertThat(read(Reader.DESK, claim).at("/attributions/items/0/amendments"))
                .hasSize(2);

        record("/api/sources/" + hidden + "/visibility", "{'visibility': 'PUBLIC'}");
        assertThat(read(Reader.ANYBODY, claim).at("/attributions/items/0/amendments"))
                .hasSize(2);
        assertThat(event(Reader.ANYBODY, back)).contains("informant");
    }

    @Test
    void whatConfirmsIsNotToldToWhoeverMayNotSeeIt() {
        var claim = claim("Posts were confirmed.", PUBLIC);
        var open = attributed(claim, "The Open", PUBLIC);
        var hidden = attributed(claim, "The Hidden", "");
        var graded = record(
                "/api/claims/" + claim + "/attributions/" + open + "/credibility",
                "{'credibility': 'CONFIRMED', 'reason': 'Two papers.'}");

        assertThat(read(Reader.ANYBODY, claim)
                        .at("/attributions/items/0/credibility")
                        .isNull())
                .isTrue();
        assertThat(event(Reader.ANYBODY, graded)).doesNotContain(hidden).doesNotContain("Two papers.");
        assertThat(read(Reader.DESK, claim)
                        .at("/attributions/items/0/credibility/confirmedBy/0")
                        .asString())
                .isEqualTo(hidden);
    }

    private static String attributed(String claim, String outlet, String more) {
        var article = source("ARTICLE_AUTHOR", outlet + "'s article".replace("'", ""), more);
        var report = id(
                "/api/reports",
                "{'authorId': '" + article + "', 'outlet': '" + outlet + "', 'text': 'Posts were made.'" + more + "}");
        var speaker = source("PERSON", "A speaker", more);
        return id("/api/claims/" + claim + "/attributions", said(report, article, speaker, more));
    }

    private static String said(String report, String article, String source, String more) {
        return "{'reportVersion': {'reportId': '" + report + "', 'version': 1}, 'reportingMode': 'INDIRECT_QUOTE',"
                + " 'span': {'start': 0, 'end': 5, 'exact': 'Posts'}, 'chain': [{'sourceId': '" + article
                + "'}, {'sourceId': '" + source + "'}]" + more + "}";
    }

    private static String source(String kind, String name, String more) {
        return id("/api/sources", "{'kind': '" + kind + "', 'name': '" + name + "'" + more + "}");
    }

    private static String id(String path, String body) {
        return record(path, body).get("id").asString();
    }

    private static String claim(String statement, String more) {
        return record("/api/claims", "{'statement': '" + statement + "'" + more + "}")
                .get("id")
                .asString();
    }

    private static JsonNode record(String path, String body) {
        var answer = app.post(path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode read(Reader reader, String claim) {
        var answer = app.get(
                reader, "/api/claims/" + claim + "?atLeast=" + app.ledger().head());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String events(Reader reader, String stream) {
        return opened(app.get(reader, "/api/events?stream=" + stream).body());
    }

    private static String event(Reader reader, JsonNode recorded) {
        var position = recorded.get("position").asLong();
        app.get(reader, "/api/claims?atLeast=" + position);
        return opened(app.get(reader, "/api/events/" + position).body());
    }

    /** The parts as they were written: base64 hides every word, also from a test. */
    private static String opened(String events) {
        return Arrays.stream(events.split("\\s+", -1))
                .filter(part -> part.length() % 4 == 0 && BASE64.matcher(part).matches())
                .map(part -> new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
