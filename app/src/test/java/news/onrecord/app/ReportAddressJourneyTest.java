package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.onrecord.command.erasure.TextEraser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outlet's address is one report's, however many file it at once. */
class ReportAddressJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 8;

    private static String author;

    @BeforeAll
    static void register() {
        author = recorded(app.post("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"Jane Roe\"}"))
                .path("id")
                .asString();
    }

    @Test
    void ofManyWhoFileOneAddressAtOnceOneDoesAndTheOthersHearWhichReportHasIt() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int caller = 0; caller < AT_ONCE; caller++) {
                asked.add(callers.submit(() -> file("The Example", "https://news.example/at-once")));
            }
            for (var answer : asked) {
                answers.add(answer.get());
            }
        }

        var recorded =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(recorded).hasSize(1);
        var id = recorded(recorded.getFirst()).path("id").asString();
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            var problem = JSON.readTree(answer.body());
            assertThat(problem.path("type").asString()).isEqualTo("urn:onrecord:problem:report-known");
            assertThat(problem.path("detail").asString()).contains(id);
        });
    }

    @Test
    void anotherOutletsReportAtTheAddressAndReportsWithoutOneAreNobodysDoubles() {
        recorded(file("The Example", "https://news.example/shared"));
        recorded(file("The Sample", "https://news.example/shared"));
        recorded(app.post("/api/reports", "{\"authorId\": \"" + author + "\", \"text\": \"Posts.\"}"));
        recorded(app.post("/api/reports", "{\"authorId\": \"" + author + "\", \"text\": \"Posts.\"}"));
    }

    @Test
    void aRequestSentAgainIsOnRecordAlreadyAndNotItsOwnDouble() {
        var body = "{\"id\": \"rep_01890a5d-ac96-774b-bcce-b302099a8058\", \"authorId\": \"" + author
                + "\", \"url\": \"https://news.example/again\", \"text\": \"Posts.\"}";
        recorded(app.post("/api/reports", body));

        assertThat(app.post("/api/reports", body).body()).contains("already-recorded");
    }

    @Test
    void theReservationsCanBeMadeAgainFromTheEvents() {
        for (var url : List.of(
                "HTTPS://News.Example:443/A?b=C#d",
                "http://news.example:80",
                "https://Jane@news.example?q",
                "the evening broadcast, 19 May",
                " https://news.example/\\\"élan\\\"\\n")) {
            recorded(file(" L’Exemple \\t du SOIR ", url));
        }
        recorded(app.post(
                "/api/reports",
                "{\"authorId\": \"" + author + "\", \"url\": \"https://news.example/alone\", \"text\": \"Posts.\"}"));
        var sql = JdbcClient.create(app.ledger().superuser());
        var before = reservations(sql);
        sql.sql("delete from work.introduced where id like 'url%'").update();

        sql.sql("call work.reserve_places_of_reports()").update();

        assertThat(reservations(sql)).isEqualTo(before).hasSizeGreaterThan(5);
    }

    @Test
    void ofTwoThatWereFiledBeforeAddressesWereReservedBothStayAndTheFirstHasIt() {
        var sql = JdbcClient.create(app.ledger().superuser());
        var first = recorded(file("The Example", "https://news.example/before"));
        sql.sql("delete from work.introduced where id like 'url%'").update();
        recorded(file("The Example", "https://NEWS.example/before"));
        sql.sql("delete from work.introduced where id like 'url%'").update();

        sql.sql("call work.reserve_places_of_reports()").update();

        var refused = file("The Example", "https://news.example/before");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).path("detail").asString())
                .contains(first.path("id").asString());
    }

    @Test
    void anAddressThatIsErasedIsFreeAndItsHashIsGone() {
        var position = recorded(file("The Example", "https://news.example/erased"))
                        .path("position")
                        .asLong()
                - 1;
        var sql = JdbcClient.create(app.ledger().superuser());
        assertThat(reservations(sql)).containsValue(position);

        new TextEraser(app.ledger().eraser()).erase(position, 1);

        assertThat(reservations(sql)).doesNotContainValue(position);
        recorded(file("The Example", "https://news.example/erased"));
    }

    private static Map<String, Long> reservations(JdbcClient sql) {
        Map<String, Long> reservations = new TreeMap<>();
        sql.sql("select id, position from work.introduced where id like 'url%'").query(row -> {
            reservations.put(row.getString(1), row.getLong(2));
        });
        return reservations;
    }

    private static HttpResponse<String> file(String outlet, String url) {
        return app.post(
                "/api/reports",
                "{\"authorId\": \"" + author + "\", \"outlet\": \"" + outlet + "\", \"url\": \"" + url
                        + "\", \"text\": \"Posts.\"}");
    }

    private static JsonNode recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }
}
