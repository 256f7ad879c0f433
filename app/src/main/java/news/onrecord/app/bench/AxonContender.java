package news.onrecord.app.bench;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.command.claim.Claim;
import news.onrecord.ledger.LanguageModule;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The same commands and aggregate on Axon's own JDBC engine: Spring's transactions, JSON, its own tables, a pool. */
final class AxonContender implements Contender, AutoCloseable {

    private final Configuration axon;
    private final CommandGateway gateway;
    private final JdbcEventStorageEngine engine;
    private final TransactionManager transactions;

    AxonContender(DataSource dataSource) {
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        var serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(new LanguageModule()))
                .build();
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .dataType(byte[].class)
                .schema(new EventSchema())
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureCorrelationDataProviders(_ -> List.of(
                        new SimpleCorrelationDataProvider("actor", "client", "correlationId"),
                        message -> Map.of("causationId", message.getIdentifier())))
                .configureCommandBus(configuration -> commandBus(configuration, transactions))
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(Claim.class)
                .start();
        gateway = axon.commandGateway();
    }

    private static SimpleCommandBus commandBus(Configuration axon, TransactionManager transactions) {
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(axon.correlationDataProviders()));
        return bus;
    }

    /** Stores events that were decided elsewhere, in one transaction. */
    void append(List<? extends EventMessage<?>> events) {
        transactions.executeInTransaction(() -> engine.appendEvents(events));
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }

    @Override
    public String name() {
        return "axon jdbc";
    }

    @Override
    public void store(long number) {
        gateway.sendAndWait(OnRecordContender.command(number));
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
