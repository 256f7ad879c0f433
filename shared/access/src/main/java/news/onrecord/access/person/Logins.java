package news.onrecord.access.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Network;
import news.onrecord.access.Person;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.person.Attempts.Counted;
import news.onrecord.access.person.Attempts.Of;

/** Whether somebody is who they say they are. Every failure gets the same answer after the same time. */
public final class Logins {

    private static final int LONGEST_SHOWN = 100;

    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AuditRecords audit;
    private final Clock clock;

    public Logins(DataSource dataSource, People people, Passwords passwords, AuditRecords audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = new Attempts(dataSource, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who is who they say they are.
     *
     * @param before what the record of their login has to tell about attempts before
     */
    public record Checked(Person person, Optional<String> before) {}

    /** Who has that login and that password, or a refusal. */
    public Checked check(String login, String password, Circumstances how) {
        String typed = login.strip().toLowerCase(Locale.ROOT);
        Optional<String> network = how.address().map(Network::of);
        List<Counted> counted = new ArrayList<>();
        network.ifPresent(from -> counted.add(count(Of.ADDRESS, from)));
        counted.add(count(Of.LOGIN, typed));
        Optional<Person> person = people.byLogin(typed);
        boolean right = passwords.matches(person, password);
        if (!right || !person.orElseThrow().isLetIn(clock.instant())) {
            audit.keep(
                    AuditKind.LOGIN_FAILED,
                    how,
                    person.map(who -> who.id().value()).orElse(null),
                    shown(typed) + told(counted));
            throw new Refused(Refusal.LOGIN_FAILED, "Login or password is not right.");
        }
        attempts.forget(Of.LOGIN, typed);
        network.ifPresent(from -> attempts.takeBack(Of.ADDRESS, from));
        return new Checked(person.get(), unheard(counted));
    }

    /** Whether that is the password of somebody who is logged in already; guesses are counted like those at the door. */
    public void confirm(Person person, String password, Circumstances how) {
        Counted counted = count(Of.LOGIN, person.login());
        if (!passwords.matches(Optional.of(person), password)) {
            audit.keep(AuditKind.LOGIN_FAILED, how, person.id().value(), person.login() + told(List.of(counted)));
            throw new Refused(Refusal.LOGIN_FAILED, "The password that you have now is another.");
        }
        attempts.forget(Of.LOGIN, person.login());
    }

    /** One that is not listened to leaves no record of its own, or guessing would fill the disk. */
    private Counted count(Of what, String value) {
        Counted counted = attempts.count(what, value);
        if (!counted.heard()) {
            throw new Refused(
                    Refusal.TOO_MANY_ATTEMPTS,
                    "Too many attempts.",
                    Duration.between(clock.instant(), counted.blockedUntil()));
        }
        return counted;
    }

    private String told(List<Counted> counted) {
        Instant now = clock.instant();
        String silence = counted.stream()
                .filter(one -> one.blockedUntil().isAfter(now))
                .map(one -> "; nobody is listened to "
                        + (one.what() == Of.LOGIN ? "for this login" : "from this address")
                        + " until " + one.blockedUntil().truncatedTo(ChronoUnit.SECONDS))
                .collect(Collectors.joining());
        return unheard(counted).map(before -> "; " + before).orElse("") + silence;
    }

    private static Optional<String> unheard(List<Counted> counted) {
        int before = counted.stream().mapToInt(Counted::unheard).sum();
        return before == 0 ? Optional.empty() : Optional.of("attempts before that were not listened to: " + before);
    }

    /** Whoever types a password into the wrong field writes it here: only what can be a login is kept. */
    private static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN && typed.matches("[a-z0-9._@+-]+")
                ? typed
                : "something else than a login";
    }
}
