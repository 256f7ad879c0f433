package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An event that the views cannot take in: it holds them up and is tried again, ever more rarely; it is never skipped. */
class ViewsFaultTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @Test
    void anEventThatCannotBeProjectedIsTriedAgainWithGrowingPausesAndNeverSkipped() throws Exception {
        // given views in which no claim finds its place; a sequence counts the attempts, also those rolled back
        var database = new JdbcTemplate(app.ledger().superuser());
        database.execute("create schema fault");
        database.execute("create sequence fault.attempts");
        database.execute("""
                create function fault.refuse() returns trigger language plpgsql security definer as $$
                begin
                    perform nextval('fault.attempts');
                    raise exception 'no claim is taken in';
                end $$""");
        database.execute("create trigger refuse before insert on view.claim execute function fault.refuse()");

        // when a claim is recorded, and a source after it
        var claim = recorded(app.post("/api/claims", "{\"statement\": \"300,000 posts opposed the boycott.\"}")
                .body());
        var source = recorded(app.post("/api/sources", "{\"kind\": \"GROUP\", \"name\": \"NCRI users\"}")
                .body());

        // then the views stand before the claim, also for the source, and say so
        assertThat(app.get("/api/sources?atLeast=" + source).body()).contains("view-behind", "come to " + (claim - 1));
        assertThat(app.get("/api/sources").body()).doesNotContain("NCRI users");
        Thread.sleep(3_000);

        // and it was tried again and again, but not all the time
        assertThat(database.queryForObject(
                        "select case when is_called then last_value else 0 end from fault.attempts", Long.class))
                .isBetween(3L, 8L);

        // and once it can be projected, nothing is missing
        database.execute("drop trigger refuse on view.claim");
        assertThat(eventually("/api/claims?atLeast=" + source)).contains("300,000 posts");
        assertThat(app.get("/api/sources?atLeast=" + source).body()).contains("NCRI users");
    }

    @Test
    void whatChangesOneSourceInTurnIsDoneInTurnAlsoInOneBatch() {
        var database = new JdbcTemplate(app.ledger().superuser());
        var desk = new EditingDesk(app);
        var other = desk.source("ARTICLE_AUTHOR", "Another");
        var source = desk.source("PERSON", "Before");
        desk.read("/api/sources");
        database.execute("create schema held_up");
        database.execute("create function held_up.refuse() returns trigger language plpgsql security definer as"
                + " $$ begin raise exception 'not yet'; end $$");
        database.execute("create trigger refuse before insert on view.report execute function held_up.refuse()");

        // given events that wait for the first of them, and are therefore one batch
        desk.report(other, "The Example");
        desk.record("/api/sources/" + other + "/name", Map.of("name", "Another name"));
        var noted = desk.record("/api/sources/" + source + "/note", Map.of("note", "Noted in between."));
        var last = desk.record("/api/sources/" + source + "/name", Map.of("name", "After"));
        assertThat(app.get("/api/sources?atLeast=" + last).body()).contains("view-behind");

        // when they are taken in
        database.execute("drop trigger refuse on view.report");

        // then the source has both, and at each moment one row of it holds
        assertThat(eventually("/api/sources/" + source + "?atLeast=" + last)).contains("After", "Noted in between.");
        assertThat(held(database, source, noted)).containsExactly("Before: Noted in between.");
        assertThat(held(database, source, last)).containsExactly("After: Noted in between.");
    }

    private static List<String> held(JdbcTemplate database, String source, long position) {
        return database.queryForList(
                "select name || ': ' || note from view.source"
                        + " where source_id = ? and view.held(held_from, held_until, ?)",
                String.class,
                source,
                position);
    }

    private static String eventually(String path) {
        var answer = app.get(path);
        for (int patience = 0; answer.statusCode() == 503 && patience < 4; patience++) {
            answer = app.get(path);
        }
        return answer.body();
    }

    private static long recorded(String answer) {
        return JSON.readTree(answer).at("/position").asLong();
    }
}
