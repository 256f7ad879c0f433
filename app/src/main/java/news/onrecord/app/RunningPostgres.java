package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that another On Record of this machine runs, found through its data folder. Whoever looks reads the one
 * password that a process's role has, and takes hold of nothing.
 */
final class RunningPostgres {

    /** Where its port, and the word that it is ready, stand in its pid file. */
    private static final int PORT = 3;

    private static final int STATUS = 7;

    private RunningPostgres() {}

    /** Its ledger, for the login of that role. */
    static Database in(Path data, ProcessRole role) {
        return find(data, role)
                .orElseThrow(() -> new StartFailure("No PostgreSQL runs in the data folder " + data.toAbsolutePath()
                        + ", and a process of one role starts none. Start onrecord database run there first, or name"
                        + " one with --database-url."));
    }

    /** The same; empty where none runs. */
    static Optional<Database> find(Path data, ProcessRole role) {
        try {
            List<String> said = Files.readAllLines(DataFolder.postgres(data).resolve("postmaster.pid"));
            if (said.size() <= STATUS || !said.get(STATUS).strip().equals("ready") || !isAlive(said.getFirst())) {
                return Optional.empty();
            }
            return Optional.of(new Database(
                    EmbeddedPostgres.address(Integer.parseInt(said.get(PORT).strip()), Database.NAME),
                    role.login(),
                    Files.readString(DataFolder.secrets(data).resolve(role.secret()))
                            .strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
