package news.onrecord.command.log;

import javax.sql.DataSource;
import news.onrecord.log.SignedCheckpoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes checkpoints public: a row, which is served from then on. The database refuses one of a term that is over, one
 * that contradicts the last, and one of an origin that was succeeded.
 */
final class Publications {

    private final JdbcClient sql;

    Publications(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Publishes a checkpoint with the signatures that it has now. */
    void add(SignedCheckpoint signed, long term) {
        var head = signed.checkpoint().head();
        sql.sql("insert into ledger.checkpoint (number, origin, size, root, note, term)"
                        + " select (select coalesce(max(number) + 1, 0) from ledger.checkpoint), number, ?, ?, ?, ?"
                        + " from ledger.origin where name = ?")
                .params(
                        head.size(),
                        head.root().bytes(),
                        signed.bytes(),
                        term,
                        signed.checkpoint().origin())
                .update();
    }

    /** Publishes the same checkpoint again when it has gained signatures. */
    void addIfMore(SignedCheckpoint published, SignedCheckpoint cosigned, long term) {
        if (cosigned.signatures().size() > published.signatures().size()) {
            add(cosigned, term);
        }
    }
}
