package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import news.onrecord.log.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two On Records and their PostgreSQL, fifty times and more, in the middle of a write load through their
 * doors, and then holds every answer that was given against every row that is there, and all that the log
 * has signed.
 */
class KillCampaignFaultTest {

    /** What came of it, for whoever wants to see. */
    private static final Path REPORT = Path.of("target", "kill-campaign.txt");

    private static final int KILLS = 52;
    private static final int OF_THE_APPLICATION_EVERY = 7;
    private static final int OF_BOTH_EVERY = 21;
    private static final int WRITERS = 4;
    private static final int UNDER_LOAD = 15;
    private static final String NOBODY_KNOWS = "unknown: outcome-unknown";

    /** A JVM that was told to stop by a signal. */
    private static final int STOPPED = 143;

    private static final long SECONDS_TO_COME_BACK = 60;

    @TempDir
    private Path folder;

    private final List<Node> nodes = new ArrayList<>();
    private int started;
    private final Tally tally = new Tally();
    private final RememberedRoots roots = new RememberedRoots();
    private final Pace pace = new Pace();
    private final Random moment = new Random(52);

    @Test
    void whateverIsKilledEveryAnswerHolds() throws Exception {
        try (var postgres = KillablePostgres.start(folder);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.add(new Node(serve(postgres)));
            nodes.add(new Node(serve(postgres)));
            try {
                for (var node : nodes) {
                    write(writers, node.door);
                }
                killAgainAndAgain(postgres);
                keepAwayUntilNobodyKnows(postgres);
            } finally {
                pace.stop();
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(SECONDS_TO_COME_BACK, TimeUnit.SECONDS))
                    .isTrue();
            check(postgres);
        } finally {
            for (var node : nodes) {
                node.process.close();
            }
        }
    }

    private void killAgainAndAgain(KillablePostgres postgres) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
            TimeUnit.MILLISECONDS.sleep(moment.nextInt(100));
            if (kill % OF_THE_APPLICATION_EVERY == 0) {
                var node = nodes.get(kill / OF_THE_APPLICATION_EVERY % nodes.size());
                node.process.kill();
                if (kill % OF_BOTH_EVERY == 0) {
                    killed(postgres);
                }
                node.process.close();
                pace.ease(); // or it would take ten times as long to start
                node.moved(serve(postgres));
                pace.hurry();
            } else {
                killed(postgres);
            }
            roots.see(postgres.administration());
        }
        tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
    }

    /** Longer than a node looks for what became of its batch: those whose commands were on their way are told so. */
    private void keepAwayUntilNobodyKnows(KillablePostgres postgres) throws Exception {
        for (int attempt = 1; !tally.summary().containsKey(NOBODY_KNOWS); attempt++) {
            assertThat(attempt).as("attempts to hit a batch on its way").isLessThanOrEqualTo(5);
            tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
            postgres.kill();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (System.nanoTime() < end && !tally.summary().containsKey(NOBODY_KNOWS)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            postgres.startAgain();
        }
        tally.awaitRecorded(UNDER_LOAD, SECONDS_TO_COME_BACK);
    }

    /** One of the two nodes, which comes back at another address. */
    private static final class Node {
        private final Door door;
        private OnRecordProcess process;

        Node(OnRecordProcess process) throws Exception {
            this.process = process;
            this.door = new Door(process.open().address(), process.token());
        }

        void moved(OnRecordProcess anew) throws Exception {
            process = anew;
            door.movedTo(process.open().address());
        }
    }

    private OnRecordProcess serve(KillablePostgres postgres) throws Exception {
        var own = Files.createDirectories(folder.resolve("node-" + started++));
        return OnRecordProcess.serveOver(postgres.ledger(), own, "--log-folder=" + folder.resolve("log"));
    }

    private void write(ExecutorService writers, Door door) throws InterruptedException {
        var author = Attempt.author();
        tally.note(author, door.send(author));
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(new LoadWriter(door, tally, author.id(), pace));
        }
    }

    private static void killed(KillablePostgres postgres) throws Exception {
        postgres.kill();
        postgres.startAgain();
    }

    private void check(KillablePostgres postgres) throws Exception {
        Files.writeString(REPORT, KILLS + " kills: " + tally.summary() + "\n");
        var door = nodes.getFirst().door;
        var ledger = StoredLedger.read(postgres.administration());
        roots.check(ledger.leafHashes());
        var promises = new KeptPromises(tally, ledger);
        promises.check();
        promises.sendTheUnknownAgain(door);
        var afterwards = StoredLedger.read(postgres.administration());
        roots.check(afterwards.leafHashes());
        for (var entry : tally.entries()) {
            if (entry.outcome() instanceof Outcome.Unknown && entry.attempt().allowed()) {
                assertThat(afterwards.of(entry.attempt().id()))
                        .as("%s is there once", entry.attempt())
                        .hasSize(entry.attempt().events());
            }
        }
        checkLog(postgres, afterwards.leafHashes());
    }

    /** All that was ever signed agrees, On Record starts over it, and a stranger finds nothing wrong. */
    private void checkLog(KillablePostgres postgres, List<Hash> leafHashes) throws Exception {
        for (var node : nodes) {
            assertThat(node.process.stop()).isEqualTo(STOPPED);
        }
        PublishedLog.read(postgres.administration(), folder.resolve("log")).check(leafHashes);
        var node = nodes.getFirst();
        node.moved(serve(postgres));
        assertThat(PublishedLog.verdict(node.process.address(), folder, leafHashes.size()))
                .startsWith("VERIFIED");
    }
}
