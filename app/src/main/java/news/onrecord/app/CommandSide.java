package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import news.onrecord.command.CommandConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a process that puts on record has: the doors for it, the log's publisher, and connections that may append. */
@Configuration(proxyBeanMethods = false)
@Import(CommandConfiguration.class)
class CommandSide {

    private static final int COMMAND_CONNECTIONS = 6;
    private static final int LOG_CONNECTIONS = 3;

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
    Readiness ledgerReadiness(@Qualifier("commandDataSource") HikariDataSource dataSource) {
        return new Readiness("ledger", dataSource, "select position from ledger.head");
    }
}
