package news.onrecord.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Role;
import news.onrecord.access.person.Identity;
import news.onrecord.access.person.NewPerson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord user}: who may come in, by hand (docs/access.md); also the way back in when a password is lost. */
@Command(
        name = "user",
        description = "Let people in, change their roles, let them go.",
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command is called
    private CommandSpec spec;

    @Command(name = "list", description = "Everybody, also those who were let go.")
    int list(@Mixin LedgerOptions options) {
        AtTheGatehouse.work(options, gatehouse -> gatehouse.people().all()).forEach(person -> say(line(person)));
        return 0;
    }

    @Command(name = "create", description = "Let somebody in; prints the link with which they choose a password.")
    int create(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "What they are called.")
                    String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
                    List<Role> roles,
            @Option(names = "--desk", paramLabel = "DESK") @Nullable String desk,
            @Option(
                            names = "--until",
                            paramLabel = "TIME",
                            description = "For an outside auditor: 2026-12-24T00:00:00Z.")
                    @Nullable
                    Instant until,
            @Option(names = "--case", paramLabel = "ID", description = "For an outside auditor: what it is about.")
                    @Nullable
                    List<String> cases) {
        List<String> caseIds = cases == null ? List.of() : new ArrayList<>(cases);
        say(AtTheGatehouse.work(options, gatehouse -> {
            Person person = gatehouse
                    .people()
                    .create(
                            new NewPerson(login, name, desk, EnumSet.copyOf(roles), until, caseIds),
                            FirstAccount.atTheMachine());
            return line(person) + "\n" + link(gatehouse, person);
        }));
        return 0;
    }

    @Command(name = "invite", description = "Print another link with which somebody chooses a password.")
    int invite(@Mixin LedgerOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        say(AtTheGatehouse.work(options, gatehouse -> link(gatehouse, person(gatehouse, login))));
        return 0;
    }

    @Command(name = "roles", description = "Give somebody these roles instead of those they have.")
    int roles(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
                    List<Role> roles) {
        say(line(AtTheGatehouse.work(
                options,
                gatehouse -> gatehouse
                        .people()
                        .changeRoles(
                                person(gatehouse, login).id(), EnumSet.copyOf(roles), FirstAccount.atTheMachine()))));
        return 0;
    }

    @Command(name = "case", description = "Invite an outside auditor for this instead of what they were invited for.")
    int changeCase(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--case", required = true, paramLabel = "ID", description = "A claim, report or source.")
                    List<String> cases,
            @Option(names = "--until", required = true, paramLabel = "TIME", description = "2026-12-24T00:00:00Z.")
                    Instant until) {
        say(line(AtTheGatehouse.work(
                options,
                gatehouse -> gatehouse
                        .people()
                        .changeCase(person(gatehouse, login).id(), cases, until, FirstAccount.atTheMachine()))));
        return 0;
    }

    @Command(name = "desk", description = "Say to which desk somebody belongs; without DESK, to none.")
    int desk(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Parameters(paramLabel = "DESK", arity = "0..1") @Nullable String desk) {
        say(line(AtTheGatehouse.work(
                options,
                gatehouse -> gatehouse
                        .people()
                        .changeDesk(person(gatehouse, login).id(), desk, FirstAccount.atTheMachine()))));
        return 0;
    }

    @Command(name = "link", description = "Say who somebody is at the OpenID provider (docs/access.md).")
    int link(
            @Mixin LedgerOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--issuer", required = true, paramLabel = "URL", description = "The provider.")
                    String issuer,
            @Option(names = "--subject", required = true, paramLabel = "NAME", description = "Its own name for them.")
                    String subject) {
        say(line(AtTheGatehouse.work(
                options,
                gatehouse -> gatehouse
                        .identities()
                        .link(
                                person(gatehouse, login).id(),
                                new Identity(issuer, subject),
                                FirstAccount.atTheMachine()))));
        return 0;
    }

    @Command(name = "deactivate", description = "Let somebody go; their sessions and tokens open nothing any more.")
    int deactivate(@Mixin LedgerOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        return setActive(options, login, false);
    }

    @Command(name = "reactivate", description = "Let somebody back in.")
    int reactivate(@Mixin LedgerOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        return setActive(options, login, true);
    }

    private int setActive(LedgerOptions options, String login, boolean active) {
        say(line(AtTheGatehouse.work(
                options,
                gatehouse -> gatehouse
                        .people()
                        .setActive(person(gatehouse, login).id(), active, FirstAccount.atTheMachine()))));
        return 0;
    }

    /** The person of that login, or the line that says that there is nobody. */
    static Person person(Gatehouse gatehouse, String login) {
        return gatehouse
                .people()
                .byLogin(login)
                .orElseThrow(() -> new StartFailure("Nobody has the login '" + login + "'."));
    }

    private static String link(Gatehouse gatehouse, Person person) {
        return "Opens once, within three days, at your On Record's address: /welcome?link="
                + gatehouse
                        .invitations()
                        .invite(person.id(), FirstAccount.atTheMachine())
                        .value();
    }

    private static String line(Person person) {
        return person.id() + " " + person.login() + " "
                + person.roles().stream().map(Role::name).collect(Collectors.joining(","))
                + (person.active() ? "" : " (let go)");
    }

    private void say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }
}
