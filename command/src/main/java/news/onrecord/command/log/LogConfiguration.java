package news.onrecord.command.log;

import java.time.Clock;
import javax.sql.DataSource;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.ledger.LogReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of this node: checked before the door opens, then published as long as the node runs. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LogPublisher logPublisher(
            @Qualifier("logDataSource") DataSource dataSource,
            @Qualifier("commandLedgerSignal") LedgerSignal signal,
            LogSettings settings,
            Clock clock) {
        try {
            return checked(dataSource, signal, settings, clock).start();
        } catch (FolderUnusable unusable) {
            throw new LogRefused(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static LogPublisher checked(DataSource dataSource, LedgerSignal signal, LogSettings settings, Clock clock) {
        var log = new LogReader(dataSource);
        var folder = LogFolder.open(settings.folder());
        var identity = new Identity(dataSource, log, folder, clock);
        var origin = identity.establish(settings.origin());
        var check = new StartCheck(log, folder, identity);
        check.run(origin);
        var witnesses = new Witnesses(settings.witnesses(), log);
        witnesses.check(check, identity.everyKey(), origin);
        new WitnessList(dataSource).put(settings.witnesses());
        return new LogPublisher(dataSource, log, folder, identity, witnesses, signal, origin);
    }
}
