package news.onrecord.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of a JVM: the product's own, in {@code target}, stopped when the JVM ends. */
final class SharedPostgres {

    /** Where tests unpack the programs, once for all of them. */
    static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();

    /** What this JVM's tests leave, removed when it ends. */
    static final Path FOLDER =
            Path.of("target", "test-postgres-" + ProcessHandle.current().pid()).toAbsolutePath();

    private static final EmbeddedPostgres SERVER = start();

    private SharedPostgres() {}

    static EmbeddedPostgres server() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(FOLDER.resolve("postgres"), FOLDER.resolve("secrets"), PROGRAMS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(FOLDER);
        }));
        return server;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
