package news.onrecord.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of a JVM: the product's own, in {@code target}, stopped when the JVM ends. */
final class SharedPostgres {

    /** Where tests unpack the programs, once for all of them. */
    static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();

    private static final EmbeddedPostgres SERVER = start();

    private SharedPostgres() {}

    static EmbeddedPostgres server() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        Path folder = Path.of(
                        "target", "test-postgres-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("secrets"), PROGRAMS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(folder);
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
