package news.onrecord.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.access.Caller;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Secret;
import news.onrecord.access.SqlTime;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.person.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is logged in, in front of which browser. A session begins with a secret of its own at every login, so none that
 * was planted before is worth anything. Every request asks the database: what changed about the person holds at the
 * next one, in every process.
 */
public final class Sessions {

    /** After so long without a request a session is over. */
    static final Duration IDLE = Duration.ofHours(12);

    /** After so long it is over in any case. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditRecords audit;
    private final Clock clock;

    public Sessions(DataSource dataSource, AuditRecords audit, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins one of somebody who logged in, and keeps that they did; never one without the other.
     *
     * @param detail how, if not simply with a password
     */
    public Secret logIn(PersonId person, @Nullable String detail, Circumstances how) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            audit.keep(AuditKind.LOGGED_IN, how.by(person), person.value(), detail);
            return begin(person);
        }));
    }

    /** Begins one. */
    public Secret begin(PersonId person) {
        Instant now = clock.instant();
        Secret secret = Secret.random("");
        sql.sql("delete from access.session where expires_at < :now or seen_at < :idle")
                .param("now", SqlTime.of(now))
                .param("idle", SqlTime.of(now.minus(IDLE)))
                .update();
        sql.sql("""
                insert into access.session (hash, person, begun_at, seen_at, expires_at)
                values (:hash, :person, :now, :now, :expires)""")
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("now", SqlTime.of(now))
                .param("expires", SqlTime.of(now.plus(LONGEST)))
                .update();
        return secret;
    }

    /** Who is logged in with that secret now. */
    public Optional<Caller> caller(Secret secret) {
        Instant now = clock.instant();
        return sql.sql("select session.seen_at, " + PersonRow.COLUMNS + """
                         from access.session join access.person on person.id = session.person
                        where session.hash = :hash and session.expires_at > :now and session.seen_at > :idle""")
                .param("hash", secret.hash())
                .param("now", SqlTime.of(now))
                .param("idle", SqlTime.of(now.minus(IDLE)))
                .query((row, number) -> new Found(row.getTimestamp("seen_at").toInstant(), PersonRow.read(row, number)))
                .optional()
                .filter(found -> found.person().isLetIn(now))
                .map(found -> {
                    noteSeen(secret, found.seenAt(), now);
                    return Caller.inSession(found.person());
                });
    }

    private record Found(Instant seenAt, Person person) {}

    private void noteSeen(Secret secret, Instant seenAt, Instant now) {
        if (seenAt.plus(BETWEEN_NOTES).isBefore(now)) {
            sql.sql("update access.session set seen_at = :now where hash = :hash")
                    .param("now", SqlTime.of(now))
                    .param("hash", secret.hash())
                    .update();
        }
    }

    /** Ends this one. */
    public void end(Secret secret) {
        sql.sql("delete from access.session where hash = :hash")
                .param("hash", secret.hash())
                .update();
    }

    /** Ends this one of somebody who logs out, if there is one, and keeps that. */
    public void logOut(PersonId person, Optional<Secret> session, Circumstances how) {
        transaction.executeWithoutResult(_ -> {
            session.ifPresent(this::end);
            audit.keep(AuditKind.LOGGED_OUT, how, person.value(), null);
        });
    }

    /** Ends all of that person's, wherever they are, and keeps that. */
    public void logOutEverywhere(PersonId person, Circumstances how) {
        transaction.executeWithoutResult(_ -> {
            endAll(person);
            audit.keep(AuditKind.SESSIONS_ENDED, how, person.value(), null);
        });
    }

    /** Ends all of that person's, as a part of something that is kept itself. */
    public void endAll(PersonId person) {
        sql.sql("delete from access.session where person = :person")
                .param("person", person.value())
                .update();
    }
}
