package news.onrecord.app.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.app.Database;
import news.onrecord.app.EmbeddedPostgres;
import news.onrecord.app.Preparation;
import news.onrecord.app.Roles;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that On Record brings along, with its product settings, in a temporary folder; closing it leaves nothing. */
final class BenchServer implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private BenchServer(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static BenchServer start() {
        try {
            Path folder = Files.createTempDirectory("onrecord-bench");
            var postgres = EmbeddedPostgres.start(
                    folder.resolve("postgres"), folder.resolve("secrets"), folder.resolve("programs"));
            return new BenchServer(folder, postgres);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it is, and where what belongs to the measurement may lie. */
    Path folder() {
        return folder;
    }

    /** A new database with an empty ledger. */
    Database ledger(String name) {
        try {
            EmbeddedPostgres.createDatabase(postgres.administration(), name);
            var database = postgres.ledger().inDatabase(name);
            new Preparation(postgres.administration().inDatabase(name), database).run();
            return database;
        } catch (SQLException failure) {
            throw postgres.administration().explain(failure);
        }
    }

    /** A pool of that database for the role that appends, as the product has it. */
    HikariDataSource command(Database database, int connections) {
        return remembered(database.pool("bench", Roles.COMMAND, connections));
    }

    /** A pool of that database for the superuser, who may make tables. */
    HikariDataSource superuser(Database database, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(postgres.administration().user());
        pool.setPassword(postgres.administration().password());
        pool.setMaximumPoolSize(connections);
        return remembered(pool);
    }

    /** From now on the server writes its log into files that are there already, as one that has run for a while does. */
    void settle() {
        try {
            postgres.administration().execute("CHECKPOINT");
        } catch (SQLException failure) {
            throw postgres.administration().explain(failure);
        }
    }

    private HikariDataSource remembered(HikariDataSource pool) {
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
