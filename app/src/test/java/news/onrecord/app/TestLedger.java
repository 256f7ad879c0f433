package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import news.onrecord.command.log.LogSettings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger's database for one test class, empty and prepared like the product's: {@code @RegisterExtension static
 * final TestLedger ledger = new TestLedger();}. It is dropped after the class.
 */
final class TestLedger implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "test_" + NUMBER.incrementAndGet();
    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        make();
    }

    /** The same for a test that needs a ledger of its own. */
    void make() throws SQLException {
        EmbeddedPostgres.createDatabase(SharedPostgres.server().administration(), name);
        new Preparation(administration(), database()).run();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        drop();
    }

    void drop() throws SQLException {
        pools.forEach(HikariDataSource::close);
        SharedPostgres.server().administration().execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** The database for the user that the product logs in as. */
    Database database() {
        return SharedPostgres.server().ledger().inDatabase(name);
    }

    /** The database for a login that can do what a process of that role needs. */
    Database login(ProcessRole role) {
        return SharedPostgres.server().letIn(role).inDatabase(name);
    }

    /** The database for the superuser. */
    Database administration() {
        return SharedPostgres.server().administration().inDatabase(name);
    }

    /** The log of this ledger, with a folder of its own. */
    LogSettings log() {
        return new LogSettings(logFolder(), Optional.empty(), List.of());
    }

    Path logFolder() {
        return SharedPostgres.FOLDER.resolve("logs").resolve(name);
    }

    DataSource command() {
        return pool(Roles.COMMAND);
    }

    DataSource query() {
        return pool(Roles.QUERY);
    }

    DataSource eraser() {
        return pool(Roles.ERASER);
    }

    DataSource owner() {
        return pool(Roles.OWNER);
    }

    /** The position of the last event. */
    long head() {
        return JdbcClient.create(superuser())
                .sql("select position from ledger.head")
                .query(Long.class)
                .single();
    }

    DataSource superuser() {
        return superuser(name);
    }

    /** The superuser in another database of the server. */
    DataSource superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(administration().inDatabase(database).url());
        source.setUser(administration().user());
        source.setPassword(administration().password());
        return source;
    }

    private DataSource pool(String role) {
        HikariDataSource pool = database().pool(name + " " + role, role, 4);
        pools.add(pool);
        return pool;
    }
}
