package news.onrecord.access.person;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Person;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;

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

    /** Who has that login and that password, or a refusal. */
    public Person check(String login, String password, Circumstances how) {
        String typed = login.strip().toLowerCase(Locale.ROOT);
        String ofLogin = "login " + typed;
        how.address().ifPresent(from -> count("address " + from, Attempts.FREE_FOR_AN_ADDRESS, typed, how));
        count(ofLogin, Attempts.FREE_FOR_A_LOGIN, typed, how);
        Optional<Person> person = people.byLogin(typed);
        boolean right = passwords.matches(person, password);
        if (!right || !person.orElseThrow().isLetIn(clock.instant())) {
            audit.keep(
                    AuditKind.LOGIN_FAILED,
                    how,
                    person.map(who -> who.id().value()).orElse(null),
                    shown(typed));
            throw new Refused(Refusal.LOGIN_FAILED, "Login or password is not right.");
        }
        attempts.forget(ofLogin);
        how.address().ifPresent(from -> attempts.forget("address " + from));
        audit.keep(
                AuditKind.LOGGED_IN,
                how.by(person.get().id()),
                person.get().id().value(),
                null);
        return person.get();
    }

    /** Whether that is the password of somebody who is logged in already; guesses are counted like those at the door. */
    public void confirm(Person person, String password, Circumstances how) {
        String ofLogin = "login " + person.login();
        count(ofLogin, Attempts.FREE_FOR_A_LOGIN, person.login(), how);
        if (!passwords.matches(Optional.of(person), password)) {
            audit.keep(AuditKind.LOGIN_FAILED, how, person.id().value(), person.login());
            throw new Refused(Refusal.LOGIN_FAILED, "The password that you have now is another.");
        }
        attempts.forget(ofLogin);
    }

    private void count(String subject, int free, String typed, Circumstances how) {
        attempts.count(subject, free).ifPresent(left -> {
            audit.keep(AuditKind.LOGIN_FAILED, how, null, shown(typed) + " (not listened to)");
            throw tooMany(left);
        });
    }

    private static Refused tooMany(Duration left) {
        return new Refused(
                Refusal.TOO_MANY_ATTEMPTS, "Too many attempts. Try again in " + (left.toSeconds() + 1) + " seconds.");
    }

    /** Whoever types a password into the wrong field writes it here: only what can be a login is kept. */
    private static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN && typed.matches("[a-z0-9._@+-]+")
                ? typed
                : "something else than a login";
    }
}
