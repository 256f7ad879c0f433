package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import news.onrecord.access.AccessConfiguration;
import news.onrecord.access.Caller;
import news.onrecord.access.PersonId;
import news.onrecord.access.door.KnownCaller;
import news.onrecord.command.CommandConfiguration;
import news.onrecord.command.door.Actor;
import news.onrecord.command.door.CurrentActor;
import news.onrecord.query.QueryConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Puts the two sides and the gatehouse together. Each gets connections of its own role: the command side cannot touch a view, the query
 * side cannot write to the ledger, and neither can change a table. The database was prepared before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({AccessConfiguration.class, CommandConfiguration.class, QueryConfiguration.class, Problems.class, Strays.class})
class Assembly {

    private static final int COMMAND_CONNECTIONS = 6;
    private static final int QUERY_CONNECTIONS = 10;
    private static final int LOG_CONNECTIONS = 3;
    private static final int ACCESS_CONNECTIONS = 6;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HostCheck hostCheck() {
        return new HostCheck();
    }

    @Bean
    UnroutedErrors unroutedErrors() {
        return new UnroutedErrors();
    }

    @Bean
    HikariDataSource commandDataSource(Database database) {
        return database.pool("command", Roles.COMMAND, COMMAND_CONNECTIONS);
    }

    /** The log's own, so that publishing never takes a connection from an append. */
    @Bean
    HikariDataSource logDataSource(Database database) {
        return database.pool("log", Roles.COMMAND, LOG_CONNECTIONS);
    }

    @Bean
    HikariDataSource queryDataSource(Database database) {
        return database.pool("query", Roles.QUERY, QUERY_CONNECTIONS);
    }

    @Bean
    HikariDataSource accessDataSource(Database database) {
        return database.pool("access", Roles.ACCESS, ACCESS_CONNECTIONS);
    }

    /** The one place where a caller becomes the actor of an event. */
    @Bean
    CurrentActor currentActor() {
        return () -> {
            KnownCaller known = KnownCaller.now();
            Caller caller = known.caller();
            return new Actor(
                    caller.person().orElseThrow().id().value(),
                    caller.client(),
                    known.circumstances().correlationId(),
                    caller.onBehalfOf().map(PersonId::value));
        };
    }
}
