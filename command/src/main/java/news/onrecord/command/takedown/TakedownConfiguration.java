package news.onrecord.command.takedown;

import javax.sql.DataSource;
import news.onrecord.command.erasure.TextEraser;
import news.onrecord.ledger.LedgerSignal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** What carries takedowns out, as long as the process runs. */
@Configuration(proxyBeanMethods = false)
class TakedownConfiguration {

    /** Once the log is checked: nothing is recorded over a ledger that was put back to an earlier state. */
    @Bean
    @DependsOn("logPublisher")
    TakedownEraser takedownEraser(
            ApprovedTakedowns approved,
            @Qualifier("eraserDataSource") DataSource dataSource,
            CommandGateway gateway,
            @Qualifier("commandLedgerSignal") LedgerSignal signal) {
        return new TakedownEraser(approved, new TextEraser(dataSource), gateway, signal).start();
    }
}
