package news.onrecord.app;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.person.NewPerson;

/** A token for a test that is not about who may come in: its owner is everything in that ledger's house. */
final class TestKey {

    private static final String LOGIN = "test";
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private TestKey() {}

    /** The token of that ledger's test person; both are made when they are missing. */
    static String of(Database database) {
        return KEYS.computeIfAbsent(database.url(), _ -> make(database));
    }

    /** What a request that comes in with it says. */
    static String header(Database database) {
        return "Bearer " + of(database);
    }

    private static String make(Database database) {
        try (var pool = database.pool("test key", Roles.ACCESS, 1)) {
            var gatehouse = new Gatehouse(pool, Clock.systemUTC());
            var owner = gatehouse.people().byLogin(LOGIN).orElseGet(() -> person(gatehouse));
            return gatehouse
                    .tokens()
                    .make(
                            owner.id(),
                            "the tests'",
                            EnumSet.allOf(Right.class),
                            Clock.systemUTC().instant().plus(Duration.ofDays(1)),
                            FirstAccount.atTheMachine())
                    .secret()
                    .value();
        }
    }

    private static Person person(Gatehouse gatehouse) {
        var everything = EnumSet.complementOf(EnumSet.of(Role.OUTSIDE_AUDITOR));
        return gatehouse
                .people()
                .create(new NewPerson(LOGIN, "Test", null, everything, null, List.of()), FirstAccount.atTheMachine());
    }
}
