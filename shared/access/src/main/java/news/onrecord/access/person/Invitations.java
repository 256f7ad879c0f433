package news.onrecord.access.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Role;
import news.onrecord.access.Secret;
import news.onrecord.access.SqlTime;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One-time links: the first one lets somebody make the first account, the others let one person choose a password. A link
 * is kept as its SHA-256, opens once, and only for a while.
 */
public final class Invitations {

    public static final Duration SETUP_LASTS = Duration.ofHours(24);
    public static final Duration INVITATION_LASTS = Duration.ofDays(3);

    private final JdbcClient sql;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditRecords audit;
    private final Clock clock;

    public Invitations(
            DataSource dataSource,
            People people,
            Passwords passwords,
            Sessions sessions,
            AuditRecords audit,
            Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The link that makes the first account; older ones end. Nothing where there is an administrator. */
    public Optional<Secret> setup(Circumstances how) {
        return people.inTransaction(() -> {
            if (people.hasAdministrator()) {
                return Optional.<Secret>empty();
            }
            sql.sql("delete from access.invitation where person is null").update();
            audit.keep(AuditKind.SETUP_LINK_MADE, how, null, null);
            return Optional.of(make(null, SETUP_LASTS));
        });
    }

    /** A link with which that person chooses a password; older ones of the person end. */
    public Secret invite(PersonId person, Circumstances how) {
        return people.inTransaction(() -> {
            sql.sql("delete from access.invitation where person = :person")
                    .param("person", person.value())
                    .update();
            audit.keep(
                    AuditKind.PERSON_INVITED,
                    how,
                    person.value(),
                    people.find(person).flatMap(Person::invitedFor).orElse(null));
            return make(person, INVITATION_LASTS);
        });
    }

    private Secret make(@Nullable PersonId person, Duration lasts) {
        Secret secret = Secret.random("");
        sql.sql("""
                insert into access.invitation (hash, person, made_at, expires_at)
                values (:hash, :person, :now, :expires)""")
                .param("hash", secret.hash())
                .param("person", person == null ? null : person.value())
                .param("now", SqlTime.of(clock.instant()))
                .param("expires", SqlTime.of(clock.instant().plus(lasts)))
                .update();
        return secret;
    }

    /** Whom a link is for: a person, or, for the first one, nobody yet. */
    public record Invited(Optional<Person> person) {}

    /** Whom that link is for, if it still opens. */
    public Optional<Invited> look(Secret link) {
        return sql.sql("select coalesce(person, '') as who, expires_at from access.invitation where hash = :hash")
                .param("hash", link.hash())
                .query((row, _) -> new Kept(row.getString("who"), row.getTimestamp("expires_at")))
                .optional()
                .filter(kept -> kept.expiresAt().toInstant().isAfter(clock.instant()))
                .map(kept -> kept.who().isEmpty() ? new Invited(Optional.empty()) : invited(kept))
                .filter(invited -> invited.person()
                        .map(person -> person.isLetIn(clock.instant()))
                        .orElseGet(() -> !people.hasAdministrator()));
    }

    private record Kept(String who, Timestamp expiresAt) {}

    private Invited invited(Kept kept) {
        return new Invited(people.find(new PersonId(kept.who())));
    }

    /**
     * Opens the link once, and sets the password; whoever came in with the one before has to log in again.
     *
     * @param login and name are asked of the first one only
     */
    public Person accept(Secret link, String login, String name, String password, Circumstances how) {
        return people.inTransaction(() -> {
            Invited invited = look(link).orElseThrow(Invitations::refusedLink);
            Person person = invited.person().orElseGet(() -> first(login, name, how));
            setPassword(person, password, how.by(person.id()));
            sql.sql("delete from access.invitation where hash = :hash")
                    .param("hash", link.hash())
                    .update();
            return person;
        });
    }

    /** Gives somebody another password; whoever came in with the one before has to log in again. */
    public void change(Person person, String password, Circumstances how) {
        people.inTransaction(() -> {
            setPassword(person, password, how);
            return person;
        });
    }

    private void setPassword(Person person, String password, Circumstances how) {
        passwords.set(person, password);
        sessions.endAll(person.id());
        audit.keep(AuditKind.PASSWORD_SET, how, person.id().value(), null);
    }

    private static Refused refusedLink() {
        return new Refused(Refusal.LINK_EXPIRED, "This link was used, or its time is over. Ask for another.");
    }

    /** Whoever sets On Record up may do everything that one person may, until there are others. */
    private Person first(String login, String name, Circumstances how) {
        return people.create(
                new NewPerson(
                        login,
                        name,
                        null,
                        EnumSet.of(Role.ADMINISTRATOR, Role.EDITOR, Role.INTEGRATION_OWNER),
                        null,
                        List.of()),
                how);
    }
}
