package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of an operator's own that is killed with everything it has started, and comes back at its address. */
final class KillablePostgres implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final EmbeddedPostgres server;
    private final PostgresPrograms programs;
    private final Path cluster;

    private KillablePostgres(EmbeddedPostgres server, PostgresPrograms programs, Path cluster) {
        this.server = server;
        this.programs = programs;
        this.cluster = cluster;
    }

    static KillablePostgres start(Path folder) throws IOException {
        Path cluster = folder.resolve("postgres");
        var server = EmbeddedPostgres.start(cluster, folder.resolve("secrets"), SharedPostgres.PROGRAMS);
        new Preparation(server.administration().inDatabase(Database.NAME), server.ledger()).run();
        return new KillablePostgres(server, PostgresArchive.unpackedIn(SharedPostgres.PROGRAMS), cluster);
    }

    /** The ledger's database, prepared, for the user that On Record logs in as. */
    Database ledger() {
        return server.ledger();
    }

    /** The same for the superuser. */
    Database administration() {
        return server.administration().inDatabase(Database.NAME);
    }

    /** {@code kill -9} of the postmaster and of every process of it, in the middle of what they do. */
    void kill() throws Exception {
        var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        // asked often: whoever is not our child would be looked after by Java only every second or so
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Comes back, after its recovery; a straggler of the killed one may be in the way for a moment. */
    void startAgain() throws Exception {
        for (int attempt = 1; ; attempt++) {
            var said = programs.run(
                    "pg_ctl",
                    List.of("start", "--wait", "--pgdata=" + cluster, "--log=" + cluster.resolve("start.log")));
            if (said.isGood()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new AssertionError("PostgreSQL does not come back: " + said.words());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
