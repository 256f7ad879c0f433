package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a source is put on record by the desk, kept, and read by whoever may. */
class SourcesJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    @Test
    void aSourceIsRenamedAndFoundUnderEveryNameThatItEverHad() {
        var source = source("PERSON", "Jon McCain", "PUBLIC");
        record(source, "/name", "{'name':'John McCain','reason':'Misspelt.'}");
        record(source, "/name", "{'name':'John S. McCain III'}");
        var alias = record(source, "/aliases", "{'alias':'The Maverick','kind':'ALIAS'}")
                .path("id")
                .asString();

        var seen = json(Reader.ANYBODY, source);
        assertThat(seen.path("name").asString()).isEqualTo("John S. McCain III");
        assertThat(strings(seen.path("names"), "name"))
                .containsExactly("Jon McCain", "John McCain", "John S. McCain III");
        assertThat(seen.path("names").path(1).path("reason").asString()).isEqualTo("Misspelt.");
        assertThat(seen.path("recordedPosition").asLong())
                .isLessThan(seen.path("names").path(1).path("position").asLong());
        for (var words : List.of("Jon+McC", "John+McC", "McCain+III", "maverick")) {
            assertThat(app.get(Reader.ANYBODY, "/api/sources?q=" + words).body())
                    .as(words)
                    .contains(source);
        }
        assertThat(page(source)).contains("Jon McCain, John McCain").contains("The Maverick");

        record(source, "/aliases/" + alias + "/removal", "");
        assertThat(json(Reader.ANYBODY, source).path("aliases").size()).isZero();
        assertThat(app.get(Reader.ANYBODY, "/api/sources?q=maverick").body()).doesNotContain(source);
        assertThat(post(source, "/aliases/" + alias + "/removal", "")).isEqualTo("422 nothing-changed");
        assertThat(post(source, "/aliases/als_" + source.substring(4) + "/removal", ""))
                .isEqualTo("404 not-found");
        assertThat(post(source, "/name", "{'name':'John S. McCain III'}")).isEqualTo("422 nothing-changed");
    }

    @Test
    void anEarlierMomentShowsTheNameOfThatTime() {
        source("PERSON", "Moments: another", "PUBLIC");
        var source = source("PERSON", "Moments: before", "PUBLIC");
        var next = "/api/sources?limit=1&cursor="
                + JSON.readTree(app.get(Reader.ANYBODY, "/api/sources?q=Moments&limit=1")
                                .body())
                        .path("next")
                        .asString();
        record(source, "/name", "{'name':'Moments: after'}");

        assertThat(app.get(Reader.ANYBODY, next).body())
                .contains("Moments: before")
                .doesNotContain("Moments: after");
        assertThat(json(Reader.ANYBODY, source).path("name").asString()).isEqualTo("Moments: after");
    }

    @Test
    void theDesksRemarkIsReplacedAndTakenBack() {
        var source = source("PERSON", "Somebody with a remark", "DESK");
        record(source, "/note", "{'note':'Calls back after six.'}");
        assertThat(json(Reader.DESK, source).path("note").asString()).isEqualTo("Calls back after six.");
        assertThat(post(source, "/note", "{'note':'Calls back after six.'}")).isEqualTo("422 nothing-changed");
        record(source, "/note", "{}");
        assertThat(json(Reader.DESK, source).path("note").isNull()).isTrue();
        assertThat(json(Reader.DESK, source).path("name").asString()).isEqualTo("Somebody with a remark");
    }

    @Test
    void whereASourceBelongsIsSaidAsFarAsItIsKnownAndSeenTogetherWithTheOrganisation() {
        var source = source("PERSON", "A senator", "PUBLIC");
        var senate = source("ORGANISATION", "The Senate", "DESK");
        var affiliation = record(
                        source,
                        "/affiliations",
                        "{'organisationId':'" + senate + "','role':'Chairman','from':'1987-01',"
                                + "'to':{'date':null,'asPrinted':'until further notice'}}")
                .path("id")
                .asString();
        record(source, "/affiliations/" + affiliation + "/end", "{'to':'2018-08-25'}");

        var desks = json(Reader.DESK, source).path("affiliations").path(0);
        assertThat(desks.path("organisation").path("name").asString()).isEqualTo("The Senate");
        assertThat(desks.path("role").asString()).isEqualTo("Chairman");
        assertThat(desks.path("from").asString()).isEqualTo("1987-01");
        assertThat(desks.path("to").asString()).isEqualTo("2018-08-25");
        assertThat(page(source)).contains("The Senate").contains("Chairman").contains("2018-08-25");

        assertThat(json(Reader.ANYBODY, source).path("affiliations").size()).isZero();
        assertThat(opened(source)).as("the source alone").isEqualTo(1);
        record(senate, "/visibility", "{'visibility':'PUBLIC'}");
        assertThat(json(Reader.ANYBODY, source).path("affiliations").size()).isEqualTo(1);
        assertThat(opened(source)).as("its affiliation and the end of it, too").isEqualTo(3);

        assertThat(post(source, "/affiliations", "{'organisationId':'" + source + "'}"))
                .isEqualTo("400 invalid-value");
        assertThat(post(source, "/affiliations", "{'organisationId':'src_00000000-0000-7000-8000-000000000000'}"))
                .isEqualTo("422 source-unknown");
        assertThat(post(senate, "/affiliations", "{'organisationId':'" + source + "'}"))
                .isEqualTo("422 not-an-organisation");
        assertThat(post(source, "/affiliations", "{'organisationId':'" + senate + "','from':'2019','to':'2018'}"))
                .isEqualTo("422 ends-before-it-begins");
    }

    @Test
    void howReliableASourceIsIsGradedWithAReasonAndItsHistoryStays() {
        var source = source("PERSON", "A minister", "PUBLIC");
        assertThat(json(Reader.ANYBODY, source).path("reliability").asString()).isEqualTo("NOT_EXAMINED");
        assertThat(page(source)).contains("Not graded");

        record(source, "/reliability", "{'grade':'F','reason':'Nothing to compare with.'}");
        record(source, "/reliability", "{'grade':'B','reason':'Was right about the visit.'}");

        var seen = json(Reader.ANYBODY, source);
        assertThat(seen.path("reliability").asString()).isEqualTo("B");
        assertThat(strings(seen.path("grades"), "reason"))
                .containsExactly("Nothing to compare with.", "Was right about the visit.");
        assertThat(page(source)).contains("Usually reliable").contains("Nothing to compare with.");

        assertThat(post(source, "/reliability", "{'grade':'B','reason':'Again.'}"))
                .isEqualTo("422 nothing-changed");
        assertThat(post(source, "/reliability", "{'grade':'B'}")).isEqualTo("400 missing-value");
        assertThat(post(source, "/reliability", "{'grade':'NOT_EXAMINED','reason':'No.'}"))
                .isEqualTo("400 invalid-value");
    }

    @Test
    void nothingIsSaidOfASourceThatNeverWas() {
        var never = "src_00000000-0000-7000-8000-000000000000";
        var senate = source("ORGANISATION", "A senate", "DESK");
        assertThat(post(never, "/name", "{'name':'Nobody'}")).isEqualTo("404 not-found");
        assertThat(post(never, "/note", "{'note':'Nothing'}")).isEqualTo("404 not-found");
        assertThat(post(never, "/aliases", "{'alias':'Nobody'}")).isEqualTo("404 not-found");
        assertThat(post(never, "/affiliations", "{'organisationId':'" + senate + "'}"))
                .isEqualTo("404 not-found");
        assertThat(post(never, "/reliability", "{'grade':'A','reason':'Why not.'}"))
                .isEqualTo("404 not-found");
        assertThat(post("src_1", "/name", "{'name':'Nobody'}")).isEqualTo("404 not-found");
    }

    private static String source(String kind, String name, String visibility) {
        return recorded(app.post(
                        "/api/sources",
                        "{'kind':'" + kind + "','name':'" + name + "','visibility':'" + visibility + "'}"))
                .path("id")
                .asString();
    }

    private static JsonNode record(String source, String door, String body) {
        return recorded(app.post("/api/sources/" + source + door, body));
    }

    /** What was recorded, once the views have it. */
    private static JsonNode recorded(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        app.get(
                Reader.DESK,
                "/api/sources?limit=1&atLeast=" + recorded.path("position").asLong());
        return recorded;
    }

    private static String post(String source, String door, String body) {
        var answer = app.post("/api/sources/" + source + door, body);
        var type = JSON.readTree(answer.body()).path("type").asString();
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static JsonNode json(Reader reader, String source) {
        return JSON.readTree(app.get(reader, "/api/sources/" + source).body());
    }

    private static String page(String source) {
        return app.browse(Reader.DESK, "/sources/" + source)
                .body()
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }

    private static List<String> strings(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    /** How many events of a source anybody is shown. */
    private static int opened(String source) {
        return app.get(Reader.ANYBODY, "/api/events?stream=" + source).body().split("(?<=\n)\n", -1).length;
    }
}
