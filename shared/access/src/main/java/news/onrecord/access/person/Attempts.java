package news.onrecord.access.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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

    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    Attempts(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** What attempts are counted for. */
    enum Of {
        /** What was typed. */
        LOGIN(5, FORGOTTEN_AFTER),
        /**
         * Where it comes from. Whoever guesses there may also have a login of their own, so being right once does not make
         * up for having been wrong; time does, because many people may share an address.
         */
        ADDRESS(50, LONGEST_BLOCK),
        /** Where it comes from, by a provider that did not open. */
        PROVIDER(50, LONGEST_BLOCK);

        private final int free;
        private final Duration forgives;

        Of(int free, Duration forgives) {
            this.free = free;
            this.forgives = forgives;
        }
    }

    /**
     * What came of counting one.
     *
     * @param heard whether it is listened to
     * @param blockedUntil until when the next ones are not
     * @param unheard how many were not, since the last one that was
     */
    record Counted(Of what, boolean heard, Instant blockedUntil, int unheard) {}

    /** Counts one; one that came too early is only added up. */
    Counted count(Of what, String value) {
        Instant now = clock.instant();
        byte[] subject = subject(what, value);
        sql.sql("delete from access.attempt where last_at < :old")
                .param("old", SqlTime.of(now.minus(FORGOTTEN_AFTER)))
                .update();
        return sql.sql("""
                        with before as (select unheard from access.attempt where subject = :subject)
                        insert into access.attempt as attempt (subject, failures, last_at, forgiven_at, blocked_until)
                        values (:subject, 1, :now, :now, :now)
                        on conflict (subject) do update set last_at = :now, unheard = 0,
                            forgiven_at = attempt.forgiven_at + :forgives * interval '1 second'
                                * floor(extract(epoch from :now::timestamptz - attempt.forgiven_at) / :forgives),
                            failures = %1$s,
                            blocked_until = case when %1$s < :free then :now
                                else :now::timestamptz + least(:longest, power(2, least(%1$s - :free, 20)))
                                    * interval '1 second' end
                        where attempt.blocked_until <= :now
                        returning blocked_until, coalesce((select unheard from before), 0) as unheard""".formatted(FAILURES))
                .param("subject", subject)
                .param("now", SqlTime.of(now))
                .param("free", what.free)
                .param("forgives", what.forgives.toSeconds())
                .param("longest", LONGEST_BLOCK.toSeconds())
                .query((row, _) -> new Counted(
                        what, true, row.getTimestamp("blocked_until").toInstant(), row.getInt("unheard")))
                .optional()
                .orElseGet(() -> notHeard(what, subject, now));
    }

    /** With this one, and without those that time has made up for. */
    private static final String FAILURES = "(greatest(0, attempt.failures"
            + " - floor(extract(epoch from :now::timestamptz - attempt.forgiven_at) / :forgives))::integer + 1)";

    private Counted notHeard(Of what, byte[] subject, Instant now) {
        return sql.sql("update access.attempt set unheard = unheard + 1 where subject = :subject"
                        + " returning blocked_until, unheard")
                .param("subject", subject)
                .query((row, _) -> new Counted(
                        what, false, row.getTimestamp("blocked_until").toInstant(), row.getInt("unheard")))
                .optional()
                .orElseGet(() -> new Counted(what, false, now, 1)); // it was right in the meantime, and forgotten
    }

    /** Takes the last one back, which was right, and with it the silence that it brought. */
    void takeBack(Of what, String value) {
        sql.sql(
                        "update access.attempt set failures = greatest(0, failures - 1), blocked_until = least(blocked_until, :now)"
                                + " where subject = :subject")
                .param("now", SqlTime.of(clock.instant()))
                .param("subject", subject(what, value))
                .update();
    }

    /** Forgets all of them, after one that was right. */
    void forget(Of what, String value) {
        sql.sql("delete from access.attempt where subject = :subject")
                .param("subject", subject(what, value))
                .update();
    }

    private static byte[] subject(Of what, String value) {
        return Secret.sha256(what.name().toLowerCase(Locale.ROOT) + " " + value);
    }
}
