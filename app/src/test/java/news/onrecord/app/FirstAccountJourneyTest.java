package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the first person comes into a new house, and nobody else through the same door. */
class FirstAccountJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    private static final Map<String, String> JANE =
            Map.of("login", "jane", "name", "Jane Roe", "password", House.PASSWORD);

    @Test
    void aLinkOpensOnceAndNotAfterItsTimeAndNotOnceThereIsAnAdministrator() throws Exception {
        var old = link();
        var late = link();
        assertThat(browser().get(old).statusCode()).as("a newer one was made").isEqualTo(403);
        JdbcClient.create(app.ledger().superuser())
                .sql("update access.invitation set expires_at = now()")
                .update();
        assertThat(browser().get(late).statusCode()).as("its time is over").isEqualTo(403);

        var link = link();
        var browser = browser();
        var weak = browser.fillIn(link, "/welcome", with(link, "short"));
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("at least 12 characters").doesNotContain("value=\"short\"");

        var made = browser.fillIn(link, "/welcome", with(link, House.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("Jane Roe", "administrator");

        assertThat(browser().get(link).statusCode()).as("replayed").isEqualTo(403);
        var gatehouse = app.context().getBean(Gatehouse.class);
        assertThat(gatehouse.invitations().setup(FirstAccount.atTheMachine())).isEmpty();
        var jane = gatehouse.people().byLogin("jane").orElseThrow();
        assertThat(jane.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR, Role.INTEGRATION_OWNER);
        assertThat(JdbcClient.create(app.ledger().superuser())
                        .sql("select password from access.person where login = 'jane'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$");
    }

    private static Map<String, String> with(String link, String password) {
        var fields = new java.util.HashMap<>(JANE);
        fields.put("password", password);
        fields.put("link", link.substring(link.indexOf('=') + 1));
        return fields;
    }

    private static String link() {
        var made = app.context().getBean(Gatehouse.class).invitations().setup(FirstAccount.atTheMachine());
        return "/welcome?link=" + made.orElseThrow().value();
    }

    private static AccessScene browser() {
        return new AccessScene(app.at("/"));
    }
}
