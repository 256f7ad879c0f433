package news.onrecord.command.ledger;

import java.util.List;
import java.util.Map;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Axon on our ledger: commands run without a transaction of Spring's, so that none holds a connection while it decides;
 * the append brings its own. Axon's modules are not looked for, so its update checker, which reports to its vendor, is
 * not even made.
 */
public final class CommandLedger {

    private CommandLedger() {}

    /** A configurer to which the aggregates are still to be added. */
    public static Configurer configurer(Sequencer sequencer, LedgerReader reader) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> Jackson3Serializer.builder().build())
                .configureCorrelationDataProviders(axon ->
                        List.of(new SimpleCorrelationDataProvider("actor", "client", "correlationId"), causation()))
                .configureCommandBus(CommandLedger::commandBus)
                .configureEventStore(axon -> new LedgerEventStore(sequencer, reader));
    }

    private static SimpleCommandBus commandBus(Configuration axon) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(Receipt.interceptor());
        return bus;
    }

    private static CorrelationDataProvider causation() {
        return message -> Map.of("causationId", message.getIdentifier());
    }
}
