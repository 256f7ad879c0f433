package news.onrecord.app;

import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Something without which a process cannot do its work, and how to see whether it is there.
 *
 * @param what it is: {@code ledger}
 * @param question reads one row of it
 */
record Readiness(String what, DataSource dataSource, String question) {

    private static final int SECONDS_TO_ANSWER = 2;

    /** Refuses when it is not there. */
    void check() {
        JdbcTemplate rows = new JdbcTemplate(dataSource);
        rows.setQueryTimeout(SECONDS_TO_ANSWER);
        try {
            rows.queryForObject(question, Long.class);
        } catch (DataAccessException away) {
            throw new Refused(Refusal.LEDGER_UNAVAILABLE, "The " + what + " cannot be read at the moment.");
        }
    }
}
