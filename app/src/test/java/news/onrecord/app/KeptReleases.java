package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the views keep, of when each attribution is shown, what would be worked out for all of them at once. */
final class KeptReleases {

    private KeptReleases() {}

    /** Or something that changes who is shown an attribution forgot to have it worked out again. */
    static void areWhatComesOutAnew(AppWithReaders app) {
        var views = app.ledger().superuser();
        var rows = new JdbcTemplate(views);
        var kept = releases(rows);
        var anew = new TransactionTemplate(new DataSourceTransactionManager(views)).execute(transaction -> {
            rows.execute("delete from view.release");
            var batch = new Batch();
            rows.queryForList("select attribution_id from view.attribution", String.class)
                    .forEach(batch::reconsider);
            batch.reach(rows.queryForObject(
                    "select position, now() as now from view.progress",
                    (row, number) -> new Moment(
                            row.getLong("position"), row.getTimestamp("now").toInstant())));
            batch.write(rows);
            transaction.setRollbackOnly();
            return releases(rows);
        });
        assertThat(anew).isEqualTo(kept).isNotEmpty();
    }

    private static List<Map<String, Object>> releases(JdbcTemplate rows) {
        return rows.queryForList("""
                select thing_id, position, held_from, held_until, partners_from::text, everybody_from::text
                from view.release order by thing_id, position, held_from""");
    }
}
