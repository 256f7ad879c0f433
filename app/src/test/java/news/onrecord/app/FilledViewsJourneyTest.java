package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The views that the benchmark fills by itself are what the views are made of, and answer what it asks. */
class FilledViewsJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NUMBER = "_00000000-0000-7000-8000-000000000000";

    @BeforeAll
    static void fill() throws IOException {
        new JdbcTemplate(app.ledger().superuser())
                .execute(new ClassPathResource("news/onrecord/app/bench/filled-views.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("{claims}", "200")
                        .replace("{sources}", "20")
                        .replace("{every}", "10"));
    }

    @Test
    void everyListHasWhatWasFilledIn() {
        assertThat(items(Reader.DESK, "/api/claims?limit=200")).isEqualTo(200);
        assertThat(items(Reader.ANYBODY, "/api/claims?limit=200")).isEqualTo(20);
        assertThat(items(Reader.ANYBODY, "/api/reports?limit=200")).isEqualTo(4);
        assertThat(items(Reader.ANYBODY, "/api/sources?limit=200")).isEqualTo(20);
        assertThat(items(Reader.ANYBODY, "/api/sources?q=Source+19")).isEqualTo(1);
    }

    @Test
    void aThingIsShownWithWhatHangsOnIt() {
        var claim = json(Reader.ANYBODY, "/api/claims/clm" + NUMBER);

        assertThat(claim.path("statement").asString()).isEqualTo("Posts reached 0 people.");
        assertThat(claim.at("/corrections/0/reason").asString()).isEqualTo("Counted again.");
        assertThat(claim.at("/attributions/items/0/chain").size()).isEqualTo(2);
        assertThat(json(Reader.ANYBODY, "/api/reports/rep" + NUMBER)
                        .at("/attributions/items")
                        .size())
                .isEqualTo(5);
        assertThat(json(Reader.ANYBODY, "/api/sources/src" + NUMBER)
                        .at("/names/0/name")
                        .asString())
                .isEqualTo("Source 0");
    }

    private static int items(Reader reader, String path) {
        return json(reader, path).path("items").size();
    }

    private static JsonNode json(Reader reader, String path) {
        var answer = app.get(reader, path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
