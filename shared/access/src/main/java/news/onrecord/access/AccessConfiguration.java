package news.onrecord.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Who may come in, wired by hand: it needs a data source whose role works on the schema {@code access}, and a clock. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AccessConfiguration {

    @Bean
    Gatehouse gatehouse(@Qualifier("accessDataSource") DataSource dataSource, Clock clock) {
        return new Gatehouse(dataSource, clock);
    }
}
