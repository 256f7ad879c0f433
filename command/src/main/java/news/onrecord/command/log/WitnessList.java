package news.onrecord.command.log;

import java.util.List;
import javax.sql.DataSource;
import news.onrecord.ledger.LogReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells the readers of the log who is asked to cosign; a new list is a new row. */
final class WitnessList {

    private final LogReader log;
    private final JdbcTemplate sql;

    WitnessList(DataSource dataSource) {
        this.log = new LogReader(dataSource);
        this.sql = new JdbcTemplate(dataSource);
    }

    /** Puts the configured witnesses down, unless they are the last ones. Two nodes that do it at once do it once. */
    void put(List<WitnessAddress> witnesses) {
        var vkeys = witnesses.stream().map(witness -> witness.key().toString()).toList();
        if (!vkeys.equals(log.witnesses())) {
            sql.update(
                    "insert into ledger.witness_list (number, vkeys) select coalesce(max(number) + 1, 0), ?"
                            + " from ledger.witness_list on conflict do nothing",
                    ps -> ps.setArray(1, ps.getConnection().createArrayOf("text", vkeys.toArray())));
        }
    }
}
