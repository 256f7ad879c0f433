package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import news.onrecord.query.QueryConfiguration;
import news.onrecord.query.Readers;
import news.onrecord.visibility.Reader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a process that answers has: the views, the pages, the published log, and connections that cannot append. */
@Configuration(proxyBeanMethods = false)
@Import(QueryConfiguration.class)
class QuerySide {

    private static final int QUERY_CONNECTIONS = 10;

    @Bean
    HikariDataSource queryDataSource(Database database) {
        return database.pool("query", Roles.QUERY, QUERY_CONNECTIONS);
    }

    @Bean
    Readiness viewsReadiness(@Qualifier("queryDataSource") HikariDataSource dataSource) {
        return new Readiness("views", dataSource, "select position from view.progress");
    }

    /** As long as nobody logs in, whoever reaches the loopback address is of the desk. */
    @Bean
    Readers readers() {
        return () -> Reader.DESK;
    }
}
