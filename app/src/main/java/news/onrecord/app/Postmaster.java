package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server that a {@code postmaster.pid} names. After {@code kill -9} of On Record its PostgreSQL lives on and
 * holds the cluster; or the file outlives the server, and its number may by now be any other process's.
 */
record Postmaster(Path cluster, ProcessHandle process) {

    /**
     * Whoever holds the cluster now. Removes a pid file that is half written, or whose number has gone to a stranger:
     * PostgreSQL would take the stranger for a server. One whose process is gone, or belongs to another user and
     * cannot be told, is left for PostgreSQL to judge.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Optional<Long> pid = pid(pidFile);
        Optional<Postmaster> named = pid.flatMap(ProcessHandle::of).map(process -> new Postmaster(cluster, process));
        if (pid.isEmpty() || named.filter(Postmaster::isStranger).isPresent()) {
            Files.delete(pidFile);
        }
        return named.filter(Postmaster::isOurs);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** Alive, a postgres, and started on this very cluster. */
    private boolean isOurs() {
        return process.isAlive() && program().filter(this::isServer).isPresent();
    }

    /** Known to be something else; what cannot be told may be a server. */
    boolean isStranger() {
        return program().filter(program -> !isServer(program)).isPresent();
    }

    private Optional<String> program() {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
    }

    private boolean isServer(String program) {
        boolean here = process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(true);
        return here && (program.equals("postgres") || program.equals("postgres.exe"));
    }
}
