package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.function.Function;
import news.onrecord.Refused;
import news.onrecord.access.Gatehouse;

/** Does something about who may come in from the command line, on the database itself, whether or not a server runs on it. */
final class AtTheGatehouse {

    private AtTheGatehouse() {}

    /** Answers what the work answers; a refusal becomes the one line with which the command ends. */
    static <T> T work(LedgerOptions options, Function<Gatehouse, T> work) {
        Map<String, String> environment = System.getenv();
        try (Started started = new Started()) {
            Database database = options.outsideDatabase(environment).isEmpty()
                    ? RunningPostgres.find(options.data(environment), ProcessRole.ALL)
                            .orElseGet(() -> LogCommand.database(options, environment, started))
                    : LogCommand.database(options, environment, started);
            var pool = started.start(() -> database.pool("access", Roles.ACCESS, 2), HikariDataSource::close);
            return work.apply(new Gatehouse(pool, new Assembly().clock()));
        } catch (Refused refused) {
            throw new StartFailure(refused.detail(), refused);
        } catch (IllegalArgumentException notAnId) {
            throw new StartFailure(String.valueOf(notAnId.getMessage()), notAnId);
        }
    }
}
