package news.onrecord.command;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.command.assessment.Assessment;
import news.onrecord.command.assessment.Scale;
import news.onrecord.command.claim.Claim;
import news.onrecord.command.complaint.Complaint;
import news.onrecord.command.ledger.AggregateCache;
import news.onrecord.command.ledger.CommandLedger;
import news.onrecord.command.ledger.KeptAnswers;
import news.onrecord.command.ledger.Sequencer;
import news.onrecord.command.receiver.Receiver;
import news.onrecord.command.report.Report;
import news.onrecord.command.source.Source;
import news.onrecord.command.takedown.Takedown;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The command side, wired by hand (docs/decisions/axon-by-hand.md): it needs a data source whose role may append to the
 * ledger, and a clock.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandConfiguration {

    /** By the prefix of their streams' names. */
    public static final Map<String, Class<?>> AGGREGATES = Map.of(
            "src", Source.class,
            "rep", Report.class,
            "clm", Claim.class,
            "asm", Assessment.class,
            "cpl", Complaint.class,
            "tkd", Takedown.class,
            "scl", Scale.class,
            "rcv", Receiver.class);

    @Bean
    LedgerSignal commandLedgerSignal(@Qualifier("commandDataSource") DataSource dataSource) {
        return new LedgerSignal(dataSource);
    }

    @Bean
    LedgerReader commandLedgerReader(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLedgerSignal") LedgerSignal signal) {
        return new LedgerReader(dataSource, new EventCodec(), signal);
    }

    @Bean
    Sequencer sequencer(
            @Qualifier("commandDataSource") DataSource dataSource,
            Clock clock,
            @Qualifier("commandLedgerSignal") LedgerSignal signal) {
        return new Sequencer(dataSource, clock, signal::tell);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration commandAxon(
            Sequencer sequencer,
            @Qualifier("commandLedgerReader") LedgerReader reader,
            @Qualifier("commandDataSource") DataSource dataSource) {
        return CommandLedger.configurer(sequencer, reader, dataSource, AGGREGATES)
                .buildConfiguration();
    }

    @Bean
    KeptAnswers keptAnswers(@Qualifier("commandDataSource") DataSource dataSource) {
        return new KeptAnswers(dataSource);
    }

    @Bean
    AggregateCache aggregateCache(@Qualifier("commandAxon") org.axonframework.config.Configuration axon) {
        return axon.getComponent(AggregateCache.class);
    }

    @Bean
    CommandGateway commandGateway(@Qualifier("commandAxon") org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }
}
