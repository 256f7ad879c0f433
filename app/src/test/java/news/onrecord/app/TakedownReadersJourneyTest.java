package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who hears of a takedown: why, the desk alone; that words are gone, whoever may read the thing that lost them. */
class TakedownReadersJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Reader> OTHERS = List.of(Reader.PARTNER, Reader.ANYBODY);

    private static String bens = "";

    @BeforeAll
    static void letASecondPersonIn() {
        try (var pool = app.ledger().database().pool("house", Roles.ACCESS, 1)) {
            var house = new House(new Gatehouse(pool, Clock.systemUTC()));
            bens = house.token(house.person("ben", Role.REVIEWER), Right.READ, Right.DESK, Right.REVIEW)
                    .secret()
                    .value();
        }
    }

    @Test
    void whyIsTheDesksAndThatItIsSoEverybodys() {
        var claim = id(app.post("/api/claims", "{'statement':'Jane Roe was there.','visibility':'PUBLIC'}"));
        var takedown = takenDown("{'thingId':'" + claim + "'}");

        assertThat(goneFrom(Reader.DESK, claim).at("/0/takedownId").asString()).isEqualTo(takedown);
        assertThat(app.browse(Reader.DESK, "/claims/" + claim).body()).contains("/takedowns/" + takedown);
        for (var reader : OTHERS) {
            assertThat(goneFrom(reader, claim).at("/0/ground").asString()).isEqualTo("PRIVACY");
            assertThat(goneFrom(reader, claim).at("/0/takedownId").isNull()).isTrue();
            assertThat(app.browse(reader, "/claims/" + claim).body())
                    .contains("data-testid=\"taken-down\"")
                    .doesNotContain(takedown);
            assertThat(app.get(reader, "/api/takedowns/" + takedown).statusCode())
                    .isEqualTo(404);
            assertThat(app.browse(reader, "/takedowns/" + takedown).statusCode())
                    .isEqualTo(404);
            assertThat(app.get(reader, "/api/takedowns").body()).doesNotContain(takedown, "She asked");
            assertThat(app.get(reader, "/api/events?stream=" + takedown).body()).isEmpty();
        }
    }

    @Test
    void ofWhatIsHiddenInAThingThatIsSeenNobodyHears() {
        var claim = id(app.post("/api/claims", "{'statement':'It rained.','visibility':'PUBLIC'}"));
        var correction = id(app.post(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'EDITORS_NOTE','severity':'MINOR','reason':'Jane Roe called.'}"));

        takenDown("{'thingId':'" + correction + "'}");

        assertThat(goneFrom(Reader.DESK, claim)).hasSize(1);
        OTHERS.forEach(reader -> assertThat(goneFrom(reader, claim)).isEmpty());
    }

    private static JsonNode goneFrom(Reader reader, String claim) {
        return JSON.readTree(app.get(reader, "/api/claims/" + claim).body()).path("takenDown");
    }

    private static String takenDown(String texts) {
        var takedown =
                id(app.post("/api/takedowns", "{'ground':'PRIVACY','reason':'She asked.','texts':[" + texts + "]}"));
        id(app.postAs(bens, "/api/takedowns/" + takedown + "/approval", "{'version':1}"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> app.get(Reader.DESK, "/api/takedowns/" + takedown)
                        .body()
                        .contains("\"state\":\"ERASED\""));
        return takedown;
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        return JSON.readTree(answer.body()).path("id").asString();
    }
}
