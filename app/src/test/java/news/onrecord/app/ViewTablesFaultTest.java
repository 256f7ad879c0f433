package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.ViewTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the views when several processes start at once, and when something is there twice. */
class ViewTablesFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private JdbcTemplate rows = new JdbcTemplate();

    @BeforeEach
    void openTheDatabase() {
        rows = new JdbcTemplate(ledger.superuser());
    }

    @Test
    void processesThatStartAtOnceMakeTheTablesOnce() throws Exception {
        allAtOnce();
        rows.update("update view.progress set position = 104");

        allAtOnce();

        assertThat(rows.queryForList("select position from view.progress", Long.class))
                .containsExactly(104L);
    }

    @Test
    void processesThatFindAnOlderDescriptionMakeTheTablesAnewOnce() throws Exception {
        allAtOnce();
        rows.update("update view.progress set position = 104");
        rows.update("update view.description set digest = 'of an older revision'");

        allAtOnce();

        assertThat(rows.queryForList("select position from view.progress", Long.class))
                .containsExactly(-1L);
        assertThat(rows.queryForList("select digest from view.description", String.class))
                .singleElement()
                .asString()
                .startsWith(new ViewTables(ledger.superuser()).edition());
    }

    @Test
    void aRowThatIsThereAlreadyIsNotPassedOver() {
        new ViewTables(ledger.query()).stand();
        var hedge = Table.of("hedge", "attribution_id", "number", "kind");
        var batch = new Batch();
        var moment = new Moment(7, Instant.EPOCH);
        batch.open(hedge, moment, "att_01890a5d-ac96-774b-bcce-b302099a8057", 0, "WEASEL");
        batch.open(hedge, moment, "att_01890a5d-ac96-774b-bcce-b302099a8057", 0, "WEASEL");
        batch.reach(moment);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> batch.write(rows));
    }

    private static void allAtOnce() throws Exception {
        var dataSource = ledger.query();
        var go = new CountDownLatch(1);
        try (var processes = Executors.newFixedThreadPool(4)) {
            var standing = new ArrayList<Future<ViewTables>>();
            for (int process = 0; process < 4; process++) {
                standing.add(processes.submit(() -> {
                    go.await();
                    return new ViewTables(dataSource).stand();
                }));
            }
            go.countDown();
            for (var tables : standing) {
                tables.get();
            }
        }
    }
}
