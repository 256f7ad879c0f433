package news.onrecord.query;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LanguageModule;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.MapperFeature;

/**
 * The query side: its tables, the processor that fills them from the ledger, and what reads them.
 *
 * <p>The processor is Axon's, put together by hand and without Axon's configurer: nothing is looked up on the class
 * path, so nothing (such as the vendor's update checker) starts unasked.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryConfiguration {

    private static final String PROCESSOR = "views";
    private static final int BATCH_SIZE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Views that this process fills come within this time, and nobody has to look. */
    private static final Duration ALONE = Duration.ofMillis(20);

    /** After a process was killed, its views stand still this long before another, or the next, goes on with them. */
    private static final Duration ABANDONED = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Bean
    ViewTables viewTables(@Qualifier("queryDataSource") DataSource dataSource) {
        return new ViewTables(dataSource).stand();
    }

    @Bean
    Arrival arrival(
            @Qualifier("queryDataSource") DataSource dataSource, @Qualifier("queryLedgerReader") LedgerReader ledger) {
        return new Arrival(Views.progress(JdbcClient.create(dataSource)), ledger::head, ALONE, PATIENCE);
    }

    @Bean(defaultCandidate = false)
    LedgerSignal queryLedgerSignal(@Qualifier("queryDataSource") DataSource dataSource) {
        return new LedgerSignal(dataSource);
    }

    /** Not a candidate for anybody who wants "the" reader: the command side has one with its own role. */
    @Bean(defaultCandidate = false)
    LedgerReader queryLedgerReader(
            @Qualifier("queryDataSource") DataSource dataSource, @Qualifier("queryLedgerSignal") LedgerSignal signal) {
        return new LedgerReader(dataSource, new EventCodec(), signal);
    }

    /** Answers are written in the language's own forms, in the order in which a view names its values. */
    @Bean
    JsonMapperBuilderCustomizer answersInTheLanguage() {
        return json -> json.addModule(new LanguageModule()).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    @Bean
    Views views(@Qualifier("queryDataSource") DataSource dataSource, Arrival arrival, Readers readers, Clock clock) {
        return new Views(dataSource, arrival, readers, clock);
    }

    @Bean
    Answers answers(Views views, ViewTables tables) {
        return new Answers(views, tables.edition());
    }

    @Bean
    ViewsThreads viewsThreads() {
        return ViewsThreads.start();
    }

    @Bean(initMethod = "start", destroyMethod = "shutDown")
    PooledStreamingEventProcessor viewsProcessor(
            @Qualifier("queryDataSource") DataSource dataSource,
            @Qualifier("queryLedgerReader") LedgerReader ledger,
            List<Projection> projections,
            ViewTables tables,
            Arrival arrival,
            ViewsThreads threads) {
        var projecting = new Projecting(projections, new JdbcTemplate(dataSource), ledger, arrival);
        return PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projecting)
                        // one segment: the order of the ledger is the only order
                        .sequencingPolicy(event -> PROCESSOR)
                        // an event that cannot be projected stops the views and is tried again, ever more rarely
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(ledger)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(BATCH_SIZE)
                .claimExtensionThreshold(LOOK_AGAIN.toMillis())
                .tokenClaimInterval(LOOK_AGAIN.toMillis())
                .tokenStore(tokenStore(dataSource))
                .transactionManager(transactions(dataSource))
                .coordinatorExecutor(threads.coordinator())
                .workerExecutor(threads.worker())
                .build();
    }

    private static JdbcTokenStore tokenStore(DataSource dataSource) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .schema(TokenSchema.builder()
                        .setTokenTable("view.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(Jackson3Serializer.builder().build())
                .claimTimeout(ABANDONED)
                .build();
    }

    private static TransactionManager transactions(DataSource dataSource) {
        return new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
    }
}
