package news.onrecord.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.log.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tables of the views, and makes them again when their description has changed: the tokens go with them, so
 * that everything is replayed from the ledger. Several processes may start at once: one works, the others wait, and
 * find nothing left to do. A crash in the middle leaves the old tables as they were.
 */
public final class ViewTables {

    private static final Logger LOG = LoggerFactory.getLogger(ViewTables.class);

    /** Any number will do, as long as nobody else on this database locks it: "onrecord view" has no better one. */
    private static final long LOCK = 0x6f6e72_76696577L;

    private final DataSource dataSource;
    private final String description;
    private final String digest;

    public ViewTables(DataSource dataSource) {
        this.dataSource = dataSource;
        this.description = description();
        this.digest = digest(description);
    }

    /** Brings the tables to what their description says. */
    public ViewTables stand() {
        var rows = new JdbcTemplate(dataSource);
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(transaction -> {
            rows.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            rows.execute("create table if not exists view.description (digest text not null)");
            var standing = rows.queryForList("select digest from view.description", String.class);
            if (!standing.equals(List.of(digest))) {
                LOG.info("the views are made anew and filled from the ledger");
                rows.queryForList(
                                "select tablename from pg_tables where schemaname = 'view' and tablename <> 'description'",
                                String.class)
                        .forEach(table -> rows.execute("drop table view.\"" + table + "\""));
                rows.execute(description);
                rows.update("delete from view.description");
                rows.update("insert into view.description (digest) values (?)", digest);
            }
        });
        return this;
    }

    /** A short name for the form of the views, part of every ETag. */
    public String edition() {
        return digest.substring(0, 12);
    }

    /** What stands for a description: any change of it, if only of the revision, makes the views anew. */
    static String digest(String description) {
        return HexFormat.of().formatHex(Sha256.of(description.getBytes(StandardCharsets.UTF_8)));
    }

    /** The tables in SQL, with the revision of what is written into them. */
    static String description() {
        try (InputStream sql = ViewTables.class.getResourceAsStream("views.sql")) {
            if (sql == null) {
                throw new IllegalStateException("views.sql is not on the class path");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
