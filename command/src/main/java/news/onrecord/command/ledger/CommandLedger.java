package news.onrecord.command.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
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

    /** Reading so many events takes some milliseconds. */
    private static final int EVENTS_TO_A_SNAPSHOT = 500;

    private CommandLedger() {}

    /**
     * Axon, ready to be started.
     *
     * @param dataSource where snapshots are kept
     * @param aggregates by the prefix of their streams' names
     */
    public static Configurer configurer(
            Sequencer sequencer, LedgerReader reader, DataSource dataSource, Map<String, Class<?>> aggregates) {
        var cache = new AggregateCache();
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> Jackson3Serializer.builder().build())
                .configureCorrelationDataProviders(axon -> List.of(
                        new SimpleCorrelationDataProvider("actor", "client", "correlationId", "onBehalfOf"),
                        causation()))
                .configureCommandBus(CommandLedger::commandBus)
                .configureEventStore(
                        axon -> new LedgerEventStore(sequencer, reader, new Snapshots(dataSource), aggregates))
                .registerComponent(AggregateCache.class, axon -> cache)
                .registerComponent(Snapshotter.class, axon -> snapshotter(axon, aggregates.values()));
        for (Class<?> aggregate : aggregates.values()) {
            configurer.configureAggregate(cached(aggregate, cache));
        }
        return configurer;
    }

    /** Decides from memory where it can; a long life is loaded from its snapshot. */
    private static <T> AggregateConfigurer<T> cached(Class<T> aggregate, AggregateCache cache) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(axon -> new CommandTargets())
                .configureCache(axon -> cache)
                .configureSnapshotTrigger(
                        axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), EVENTS_TO_A_SNAPSHOT));
    }

    private static Snapshotter snapshotter(Configuration axon, Collection<Class<?>> aggregates) {
        List<AggregateFactory<?>> factories = new ArrayList<>();
        for (Class<?> aggregate : aggregates) {
            factories.add(new GenericAggregateFactory<>(aggregate));
        }
        return AggregateSnapshotter.builder()
                .eventStore(axon.eventStore())
                .executor(task -> Thread.ofVirtual().name("snapshot").start(task))
                .repositoryProvider(axon::repository)
                .aggregateFactories(factories)
                .build();
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
