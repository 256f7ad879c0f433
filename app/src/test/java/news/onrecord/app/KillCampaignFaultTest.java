package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills On Record and its PostgreSQL, fifty times and more, in the middle of a write load through On Record's own door,
 * and then holds every answer that was given against every row that is there.
 */
class KillCampaignFaultTest {

    /** What came of it, for whoever wants to see. */
    private static final Path REPORT = Path.of("target", "kill-campaign.txt");

    private static final int KILLS = 52;
    private static final int OF_THE_APPLICATION_EVERY = 5;
    private static final int OF_BOTH_EVERY = 15;
    private static final int WRITERS = 8;
    private static final int UNDER_LOAD = 15;
    private static final long SECONDS_TO_COME_BACK = 60;

    @TempDir
    private Path folder;

    private final Tally tally = new Tally();
    private final RememberedRoots roots = new RememberedRoots();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Random moment = new Random(52);

    @Test
    void whateverIsKilledEveryAnswerHolds() throws Exception {
        try (var postgres = KillablePostgres.start(folder)) {
            var node = OnRecordProcess.serveOver(postgres.ledger(), folder).open();
            try {
                var door = new Door(node.address());
                var writers = write(door);
                for (int kill = 1; kill <= KILLS; kill++) {
                    tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
                    TimeUnit.MILLISECONDS.sleep(moment.nextInt(100));
                    if (kill % OF_THE_APPLICATION_EVERY == 0) {
                        node.kill();
                        if (kill % OF_BOTH_EVERY == 0) {
                            killed(postgres);
                        }
                        node.close();
                        node = OnRecordProcess.serveOver(postgres.ledger(), folder)
                                .open();
                        door.movedTo(node.address());
                    } else {
                        killed(postgres);
                    }
                    roots.see(postgres.administration());
                }
                tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
                stop(writers);
                check(postgres.administration(), door);
            } finally {
                node.close();
            }
        }
    }

    private ExecutorService write(Door door) throws InterruptedException {
        var author = Attempt.author();
        tally.note(author, door.send(author));
        var writers = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(new LoadWriter(door, tally, author.id(), going));
        }
        return writers;
    }

    private static void killed(KillablePostgres postgres) throws Exception {
        postgres.kill();
        postgres.startAgain();
    }

    private void stop(ExecutorService writers) throws InterruptedException {
        going.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(SECONDS_TO_COME_BACK, TimeUnit.SECONDS))
                .isTrue();
    }

    private void check(Database database, Door door) throws Exception {
        Files.writeString(REPORT, KILLS + " kills: " + tally.summary() + "\n");
        var ledger = StoredLedger.read(database);
        roots.check(ledger.leafHashes());
        var promises = new KeptPromises(tally, ledger);
        promises.check();
        promises.sendTheUnknownAgain(door);
        var afterwards = StoredLedger.read(database);
        roots.check(afterwards.leafHashes());
        for (var entry : tally.entries()) {
            if (entry.outcome() instanceof Outcome.Unknown && entry.attempt().allowed()) {
                assertThat(afterwards.of(entry.attempt().id()))
                        .as("%s is there once", entry.attempt())
                        .hasSize(entry.attempt().events());
            }
        }
    }
}
