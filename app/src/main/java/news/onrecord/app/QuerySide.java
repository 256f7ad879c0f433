package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import news.onrecord.access.Caller;
import news.onrecord.access.Right;
import news.onrecord.access.door.KnownCaller;
import news.onrecord.app.openapi.OpenApiController;
import news.onrecord.query.QueryConfiguration;
import news.onrecord.query.Readers;
import news.onrecord.visibility.Reader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a process that answers has: the views, the pages, the published log, what the API is, and connections that cannot append. */
@Configuration(proxyBeanMethods = false)
@Import({QueryConfiguration.class, OpenApiController.class})
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

    /** The one place where a caller becomes a reader. */
    @Bean
    Readers readers() {
        return () -> reader(KnownCaller.now().caller());
    }

    private static Reader reader(Caller caller) {
        if (caller.may(Right.DESK)) {
            return Reader.DESK;
        }
        Reader reader = caller.may(Right.PARTNERS) ? Reader.PARTNER : Reader.outsideAuditor(caller.caseIds());
        return caller.person()
                .filter(_ -> caller.may(Right.ANSWER))
                .map(person -> reader.answeringFor(person.id().value()))
                .orElse(reader);
    }
}
