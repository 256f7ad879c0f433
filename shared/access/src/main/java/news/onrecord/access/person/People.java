package news.onrecord.access.person;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Role;
import news.onrecord.access.SqlTime;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.session.Sessions;
import news.onrecord.access.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everybody who may come in. Nobody is ever removed, because events name them; they are let go. Changes of roles wait for
 * each other, so that two administrators who demote one another at once do not leave the house without any.
 */
public final class People {

    private static final long LOCK = 0x6f6e7065726f706cL;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditRecords audit;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;

    public People(DataSource dataSource, AuditRecords audit, Sessions sessions, Tokens tokens, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.audit = audit;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Lets somebody in, who has no password yet. */
    public Person create(NewPerson wanted, Circumstances how) {
        NewPerson.checkUntil(wanted.until(), clock.instant());
        PersonId id = PersonId.of(UuidCreator.getTimeOrderedEpoch());
        return inTransaction(() -> {
            insert(id, wanted);
            Person made = find(id).orElseThrow();
            String invitedFor = made.invitedFor().map(" "::concat).orElse("");
            audit.keep(AuditKind.PERSON_CREATED, how, id.value(), wanted.login() + " " + wanted.roles() + invitedFor);
            return made;
        });
    }

    private void insert(PersonId id, NewPerson wanted) {
        try {
            sql.sql("""
                    insert into access.person (id, login, name, desk, roles, until, case_ids, created_at)
                    values (:id, :login, :name, :desk, :roles, :until, :cases, :now)""")
                    .param("id", id.value())
                    .param("login", wanted.login())
                    .param("name", wanted.name())
                    .param("desk", wanted.desk())
                    .param("roles", names(wanted.roles()))
                    .param("until", wanted.until() == null ? null : SqlTime.of(wanted.until()))
                    .param("cases", wanted.caseIds().toArray(String[]::new))
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(Refusal.LOGIN_TAKEN, "Somebody has the login '" + wanted.login() + "'.", taken);
        }
    }

    public Optional<Person> find(PersonId id) {
        return sql.sql("select " + PersonRow.COLUMNS + " from access.person where id = :id")
                .param("id", id.value())
                .query(PersonRow::read)
                .optional();
    }

    public Optional<Person> byLogin(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty(); // nobody has such a login, and the database does not even compare it
        }
        return sql.sql("select " + PersonRow.COLUMNS + " from access.person where login = lower(:login)")
                .param("login", login)
                .query(PersonRow::read)
                .optional();
    }

    /** Everybody, also those who were let go, in the order in which they came. */
    public List<Person> all() {
        return sql.sql("select " + PersonRow.COLUMNS + " from access.person order by id")
                .query(PersonRow::read)
                .list();
    }

    /** Gives somebody these roles instead of those they had; what they no longer may holds at their next request. */
    public Person changeRoles(PersonId id, Set<Role> roles, Circumstances how) {
        return change(id, before -> {
            NewPerson.checkRoles(roles, before.until(), before.caseIds());
            sql.sql("update access.person set roles = :roles where id = :id")
                    .param("roles", names(roles))
                    .param("id", id.value())
                    .update();
            audit.keep(AuditKind.ROLES_CHANGED, how, id.value(), before.roles() + " to " + roles);
        });
    }

    /** Invites an outside auditor for that instead of what they were invited for; it holds at their next request. */
    public Person changeCase(PersonId id, List<String> caseIds, Instant until, Circumstances how) {
        return change(id, before -> {
            NewPerson.checkUntil(until, clock.instant());
            NewPerson.checkRoles(before.roles(), until, caseIds);
            sql.sql("update access.person set case_ids = :cases, until = :until where id = :id")
                    .param("cases", caseIds.toArray(String[]::new))
                    .param("until", SqlTime.of(until))
                    .param("id", id.value())
                    .update();
            audit.keep(
                    AuditKind.CASE_CHANGED,
                    how,
                    id.value(),
                    before.invitedFor().orElse("") + ", now "
                            + find(id).flatMap(Person::invitedFor).orElse(""));
        });
    }

    /** Says to which desk somebody belongs from now on; what is that desk's alone is read from then on, or no more. */
    public Person changeDesk(PersonId id, @Nullable String given, Circumstances how) {
        String desk = NewPerson.desk(given);
        return change(id, before -> {
            sql.sql("update access.person set desk = :desk where id = :id")
                    .param("desk", desk)
                    .param("id", id.value())
                    .update();
            audit.keep(AuditKind.DESK_CHANGED, how, id.value(), before.desk() + " to " + desk);
        });
    }

    /** Lets somebody go, or back in. With their going their sessions end and their tokens are revoked, for good. */
    public Person setActive(PersonId id, boolean active, Circumstances how) {
        return change(id, _ -> {
            sql.sql("update access.person set active = :active where id = :id")
                    .param("active", active)
                    .param("id", id.value())
                    .update();
            audit.keep(active ? AuditKind.PERSON_REACTIVATED : AuditKind.PERSON_DEACTIVATED, how, id.value(), null);
            if (!active) {
                sessions.endAll(id);
                tokens.revokeAll(id, how);
            }
        });
    }

    private Person change(PersonId id, Consumer<Person> work) {
        return inTransaction(() -> {
            Person before =
                    find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no person " + id + "."));
            work.accept(before);
            Person after = find(id).orElseThrow();
            if (isAdministrator(before) && !isAdministrator(after) && !hasAdministrator()) {
                throw new Refused(
                        Refusal.LAST_ADMINISTRATOR,
                        before.login() + " is the last administrator who can come in. Make somebody else one first,"
                                + " and wait until they have a password.");
            }
            return after;
        });
    }

    private static boolean isAdministrator(Person person) {
        return person.active() && person.roles().contains(Role.ADMINISTRATOR);
    }

    /** Whether this person may come in now. */
    public boolean isLetIn(Person person) {
        return person.isLetIn(clock.instant());
    }

    /** Whether anybody can let others in: not only may, but has a password, or is known to the house's provider. */
    public boolean hasAdministrator() {
        return sql.sql("""
                        select exists (select from access.person
                            where active and 'ADMINISTRATOR' = any (roles) and (password is not null or subject is not null))""").query(Boolean.class).single();
    }

    /** Does it while nobody else changes who may come in. */
    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            sql.sql("select pg_advisory_xact_lock(:lock)::text")
                    .param("lock", LOCK)
                    .query(String.class)
                    .single();
            return work.get();
        }));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
