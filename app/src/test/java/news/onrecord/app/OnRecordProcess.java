package news.onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** On Record as a process of its own, for tests that kill it; closing it leaves nothing running. */
final class OnRecordProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String OPEN_AT = "On Record is open at ";

    private final Process process;
    private final Path output;
    private final Path data;
    private final Optional<Database> database;
    private final boolean ownsPostgres;

    private OnRecordProcess(
            Process process, Path output, Path data, Optional<Database> database, boolean ownsPostgres) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.database = database;
        this.ownsPostgres = ownsPostgres;
    }

    /** Starts {@code onrecord serve} on that folder and a free port. */
    static OnRecordProcess serve(Path data, String... arguments) throws IOException {
        return serve(data, Map.of(), arguments);
    }

    /** The same with more in its environment; it works in the folder that the data folder is in. */
    static OnRecordProcess serve(Path data, Map<String, String> environment, String... arguments) throws IOException {
        return serve(data, Optional.empty(), environment, arguments);
    }

    private static OnRecordProcess serve(
            Path data, Optional<Database> database, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("serve", "--port=0", "--data=" + data));
        words.addAll(List.of(arguments));
        return start(data, database, environment, words);
    }

    /** Starts {@code onrecord database run} on that folder. */
    static OnRecordProcess database(Path data) throws IOException {
        return start(data, Optional.empty(), Map.of(), List.of("database", "run", "--data=" + data));
    }

    private static OnRecordProcess start(
            Path data, Optional<Database> database, Map<String, String> environment, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OnRecord.class.getName()));
        command.addAll(words);
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ONRECORD_POSTGRES_PROGRAMS",
                        SharedPostgres.PROGRAMS.toString(),
                        "ONRECORD_PUBLIC_READ",
                        "true",
                        "ONRECORD_REQUESTS_PER_MINUTE",
                        "0"));
        builder.environment().putAll(environment);
        builder.directory(data.toAbsolutePath().resolveSibling("").toFile());
        boolean ownsPostgres = words.stream().noneMatch(word -> word.startsWith("--role="));
        return new OnRecordProcess(builder.start(), output, data, database, ownsPostgres);
    }

    /** Waits until it says that it is open. */
    OnRecordProcess open() throws IOException, InterruptedException {
        return saying(OPEN_AT);
    }

    /** Waits until it says that. */
    OnRecordProcess saying(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("did not open: " + said());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /** Starts {@code onrecord serve} over a PostgreSQL of somebody else's; the folder is where it works. */
    static OnRecordProcess serveOver(Database database, Path folder, String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--database-url=" + database.url(), "--database-user=" + database.user()));
        all.addAll(List.of(arguments));
        return serve(
                folder.resolve("data"),
                Optional.of(database),
                Map.of("ONRECORD_DATABASE_PASSWORD", database.password()),
                all.toArray(String[]::new));
    }

    /** A token that opens everything, once it is open. */
    String token() throws IOException {
        return TestKey.of(database.isPresent() ? database.get() : administration());
    }

    /** Where its door is, once it is open. */
    URI address() throws IOException {
        return said().lines()
                .filter(line -> line.startsWith(OPEN_AT))
                .map(line -> URI.create(line.substring(OPEN_AT.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Stops it from doing anything, or lets it go on where it was. */
    void freeze(boolean frozen) throws IOException, InterruptedException {
        new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", process.pid() + "")
                .start()
                .waitFor();
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Ends it without a chance to tidy up: {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    /** Asks it to end, as a service manager does, and answers its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Its PostgreSQL. */
    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
    }

    /** Its database, for the superuser. */
    Database administration() throws IOException {
        String port = pidFile().get(3).strip();
        String password = Files.readString(data.resolve("secrets/postgres-superuser"));
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/onrecord", "postgres", password);
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (ownsPostgres && Files.exists(data.resolve("postgres/postmaster.pid"))) {
            ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
