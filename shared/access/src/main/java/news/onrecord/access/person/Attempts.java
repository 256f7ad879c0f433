package news.onrecord.access.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import news.onrecord.access.Secret;
import news.onrecord.access.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts attempts to log in, for what was typed and for the address they come from. An attempt is counted before the
 * password is looked at, so that many at once count as many. After some failures in a row nobody is listened to for a
 * while, each time twice as long; whether anybody has that login plays no part, so a lock tells nothing.
 */
final class Attempts {

    static final int FREE_FOR_A_LOGIN = 5;
    static final int FREE_FOR_AN_ADDRESS = 50;

    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    Attempts(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Counts one; answers how long nobody is listened to, when it came too early. */
    Optional<Duration> count(String subject, int free) {
        Instant now = clock.instant();
        sql.sql("delete from access.attempt where last_at < :old")
                .param("old", SqlTime.of(now.minus(FORGOTTEN_AFTER)))
                .update();
        boolean counted = sql.sql("""
                        insert into access.attempt as attempt (subject, failures, last_at, blocked_until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set failures = attempt.failures + 1, last_at = :now,
                            blocked_until = case when attempt.failures + 1 < :free then :now
                                else :now::timestamptz + least(:longest, power(2, least(attempt.failures + 1 - :free, 20)))
                                    * interval '1 second' end
                        where attempt.blocked_until <= :now""")
                        .param("subject", Secret.sha256(subject))
                        .param("now", SqlTime.of(now))
                        .param("free", free)
                        .param("longest", LONGEST_BLOCK.toSeconds())
                        .update()
                > 0;
        return counted ? Optional.empty() : Optional.of(left(subject, now));
    }

    private Duration left(String subject, Instant now) {
        return sql.sql("select blocked_until from access.attempt where subject = :subject")
                .param("subject", Secret.sha256(subject))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(until -> Duration.between(now, until))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    /** Forgets them, after one that was right. */
    void forget(String subject) {
        sql.sql("delete from access.attempt where subject = :subject")
                .param("subject", Secret.sha256(subject))
                .update();
    }
}
