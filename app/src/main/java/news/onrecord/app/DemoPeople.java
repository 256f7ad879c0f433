package news.onrecord.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.Secret;
import news.onrecord.access.person.NewPerson;
import news.onrecord.access.token.NewToken;

/**
 * One person for each role, to look around as. They live in the demo's own ledger only: where somebody else was let in,
 * the demo makes nobody. Their passwords are made anew, and printed, at every start.
 */
final class DemoPeople {

    private static final Duration INVITED_FOR = Duration.ofDays(30);
    private static final Duration IMPORT_LASTS = Duration.ofMinutes(15);

    private final Gatehouse gatehouse;
    private final Clock clock;
    private final Circumstances how = FirstAccount.atTheMachine();

    DemoPeople(Gatehouse gatehouse, Clock clock) {
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    /** Refuses a ledger that people of a house use. */
    void checkThatNobodyElseIsThere() {
        Set<String> ours = Set.of(Role.values()).stream().map(DemoPeople::login).collect(Collectors.toSet());
        if (gatehouse.people().all().stream().anyMatch(person -> !ours.contains(person.login()))) {
            throw new StartFailure("This ledger has people of its own, and the demo is not for them."
                    + " Run ./onrecord serve, or choose another folder with --data.");
        }
    }

    /** A token for the demo's own import, which nobody sees. */
    NewToken forTheImport() {
        return gatehouse
                .tokens()
                .make(
                        person(Role.EDITOR, List.of()).id(),
                        "the demo's import",
                        EnumSet.of(Right.RECORD, Right.DESK),
                        clock.instant().plus(IMPORT_LASTS),
                        how);
    }

    /** Makes those who are missing, gives everybody a new password, and says which. */
    void print(String caseId, PrintWriter out) {
        List<String> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            Person person = person(role, List.of(caseId));
            Secret password = Secret.random("");
            gatehouse.passwords().set(person, password.value());
            lines.add(String.format("    %-18s %s", person.login(), password.value()));
        }
        out.println("Log in at /login as one of these; the passwords are new at every start:");
        lines.forEach(out::println);
    }

    private Person person(Role role, List<String> caseIds) {
        boolean outside = role == Role.OUTSIDE_AUDITOR;
        return gatehouse
                .people()
                .byLogin(login(role))
                .orElseGet(() -> gatehouse
                        .people()
                        .create(
                                new NewPerson(
                                        login(role),
                                        "The demo's " + login(role).replace('-', ' '),
                                        "demo",
                                        EnumSet.of(role),
                                        outside ? clock.instant().plus(INVITED_FOR) : null,
                                        outside ? caseIds : List.of()),
                                how));
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
