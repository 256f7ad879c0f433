package news.onrecord.app;

import java.time.Clock;
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
@Import({Problems.class, Strays.class, HealthController.class})
class Assembly {

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
}
