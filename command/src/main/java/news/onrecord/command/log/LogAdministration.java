package news.onrecord.command.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;

/** What an operator does to the log by hand, from the command line: a new key, or a new origin. */
public final class LogAdministration {

    private final DataSource dataSource;
    private final LogReader log;
    private final LogFolder folder;
    private final Identity identity;
    private final Clock clock;

    /**
     * @param dataSource of the role that may append to the ledger
     * @param folder where the log's keys are kept
     */
    public LogAdministration(DataSource dataSource, Path folder, Clock clock) {
        this.dataSource = dataSource;
        this.log = new LogReader(dataSource);
        this.folder = LogFolder.open(folder);
        this.identity = new Identity(dataSource, log, this.folder, clock);
        this.clock = clock;
    }

    /**
     * Gives the log another key; until the old one retires, every checkpoint is signed with both. A running log takes
     * it up by itself.
     *
     * @return the new vkey
     */
    public String rotateKey(Duration overlap) {
        return folder.locked(() -> {
            var origin = log.origin().orElseThrow(LogAdministration::noLogYet);
            identity.signers();
            var key = identity.newKey(origin);
            identity.publishNext(key, clock.instant().plus(overlap));
            return key.verifierKey().toString();
        });
    }

    /**
     * Lets the database go on as another log, which names the one that it succeeds and where that one was last seen.
     * Nothing may be publishing meanwhile.
     *
     * @return the signed statement
     * @throws LogRefused when On Record runs on the database, or there is nothing to succeed
     */
    public String newOrigin(String name) {
        var lease = new Lease(dataSource, "onrecord log new-origin");
        if (!lease.hold()) {
            throw new LogRefused(
                    "An On Record publishes this log. Stop every one that uses the database, then try again"
                            + " after a few seconds.");
        }
        try {
            new TileBuilder(dataSource).build(log.leaves(), lease::hold);
            return folder.locked(() -> new Succession(log, folder, identity).begin(name));
        } catch (Refused damaged) {
            throw new LogRefused(damaged.detail() + " A new origin has to begin with a whole database.", damaged);
        } finally {
            lease.release();
        }
    }

    static LogRefused noLogYet() {
        return new LogRefused("This database has no log yet: it gets one when On Record is started.");
    }
}
