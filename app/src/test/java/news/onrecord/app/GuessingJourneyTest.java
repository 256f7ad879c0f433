package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Role;
import news.onrecord.access.Secret;
import news.onrecord.access.audit.AuditRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who guesses passwords, one login at a time or all of them, is soon not listened to, and fills no disk with it. */
class GuessingJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new DoorSettings(0, true, new AccessSettings(false, 0)));

    private static House house;

    @BeforeAll
    static void house() {
        house = new House(app.context().getBean(Gatehouse.class));
    }

    @Test
    void aLoginOfOnesOwnDoesNotMakeUpForGuessingOthers() throws Exception {
        house.person("sprayer", Role.EDITOR);
        assertThat(guess("192.0.2.1", "victim-1")).isEqualTo(401);
        set("address 192.0.2.1", "failures = 59");

        var own = browser("192.0.2.1").logIn("sprayer", House.PASSWORD);

        assertThat(own.statusCode()).isEqualTo(302);
        assertThat(failures("address 192.0.2.1")).isEqualTo(59);
        assertThat(guess("192.0.2.1", "victim-2")).isEqualTo(401);
        var silence = browser("192.0.2.1").logIn("victim-3", "a guess");
        assertThat(silence.statusCode()).isEqualTo(429);
        assertThat(silence.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(wait).matches("[0-9]{3}"));
        assertThat(silence.body()).contains("Too many attempts. Try again in ");
        assertThat(guess("192.0.2.2", "victim-3")).isEqualTo(401);
    }

    @Test
    void theAddressesOfOneNetworkGuessTogether() throws Exception {
        guess("2001:db8::1", "victim-4");
        guess("2001:db8::2", "victim-5");

        assertThat(failures("address 20010db800000000/64")).isEqualTo(2);
    }

    @Test
    void timeMakesUpForWhatPeopleOfOneAddressTypedWrong() throws Exception {
        guess("192.0.2.3", "victim-6");
        set("address 192.0.2.3", "failures = 40, forgiven_at = now() - interval '50 minutes'");

        guess("192.0.2.3", "victim-7");

        assertThat(failures("address 192.0.2.3")).isEqualTo(40 - 3 + 1);
    }

    @Test
    void attemptsThatAreNotListenedToAreAddedUpAndToldInTheNextRecord() throws Exception {
        guess("192.0.2.4", "hammered");
        set("login hammered", "failures = 9");
        guess("192.0.2.4", "hammered");
        for (int more = 0; more < 4; more++) {
            assertThat(guess("192.0.2.4", "hammered")).isEqualTo(429);
        }
        set("login hammered", "blocked_until = now()");
        guess("192.0.2.4", "hammered");

        var told = house.gatehouse().audit().before(Long.MAX_VALUE, 100).stream()
                .filter(record -> "192.0.2.4".equals(record.address()))
                .map(AuditRecord::detail)
                .map(detail -> Objects.requireNonNull(detail).replaceAll("20[0-9TZ:-]+", "T"))
                .toList();
        assertThat(told)
                .isEqualTo(List.of(
                        "hammered; attempts before that were not listened to: 4; nobody is listened to for this login until T",
                        "hammered; nobody is listened to for this login until T",
                        "hammered"));
    }

    private static int guess(String from, String login) throws Exception {
        return browser(from).logIn(login, "a guess").statusCode();
    }

    private static AccessScene browser(String from) {
        return AccessScene.from(from, app.at("/"));
    }

    private static void set(String subject, String values) {
        assertThat(database()
                        .sql("update access.attempt set " + values + " where subject = :subject")
                        .param("subject", Secret.sha256(subject))
                        .update())
                .isOne();
    }

    private static int failures(String subject) {
        return database()
                .sql("select failures from access.attempt where subject = :subject")
                .param("subject", Secret.sha256(subject))
                .query(Integer.class)
                .single();
    }

    private static JdbcClient database() {
        return JdbcClient.create(app.ledger().superuser());
    }
}
