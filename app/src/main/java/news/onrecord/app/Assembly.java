package news.onrecord.app;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import news.onrecord.access.AccessConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What every process has, whatever its {@link ProcessRole}; the {@link CommandSide} and the {@link QuerySide} come to
 * it. Each side gets connections of its own role: the command side cannot touch a view, the query side cannot write to
 * the ledger, and neither can change a table. The database was prepared before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({AccessConfiguration.class, Problems.class, Strays.class, HealthController.class, StrictJson.class})
class Assembly {

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
    WholeBody wholeBody() {
        return new WholeBody();
    }

    @Bean
    UnroutedErrors unroutedErrors() {
        return new UnroutedErrors();
    }

    @Bean
    HikariDataSource accessDataSource(Database database) {
        return database.pool("access", Roles.ACCESS, ACCESS_CONNECTIONS);
    }

    @Bean
    Readiness accessReadiness(@Qualifier("accessDataSource") HikariDataSource dataSource) {
        return new Readiness("accounts", dataSource, "select count(*) from access.person where id = ''");
    }
}
