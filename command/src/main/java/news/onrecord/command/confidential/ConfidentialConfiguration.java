package news.onrecord.command.confidential;

import java.security.SecureRandom;
import javax.sql.DataSource;
import news.onrecord.command.log.LogFolder;
import news.onrecord.command.log.LogSettings;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Confidential sources of this node, once the log's folder was found to be the right one. */
@Configuration(proxyBeanMethods = false)
class ConfidentialConfiguration {

    @Bean
    @DependsOn("logPublisher")
    SealedIdentities sealedIdentities(
            LogSettings settings,
            @Qualifier("commandLedgerReader") LedgerReader ledger,
            @Qualifier("commandDataSource") DataSource dataSource) {
        var keys = new SealKeys(LogFolder.open(settings.folder()), new SecureRandom());
        return new SealedIdentities(keys, ledger, dataSource);
    }
}
