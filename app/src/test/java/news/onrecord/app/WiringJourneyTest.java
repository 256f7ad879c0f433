package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import news.onrecord.command.ledger.LedgerEventStore;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asserts what Axon really runs on, because a wrong wiring falls back silently to memory and to no transactions. */
class WiringJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @Test
    void commandsRunOnOurEventStoreWithoutATransactionOfTheirOwn() {
        var axon = app.context().getBean("commandAxon", Configuration.class);

        assertThat(axon.eventStore()).isInstanceOf(LedgerEventStore.class);
        assertThat(axon.commandBus()).isInstanceOf(SimpleCommandBus.class);
        assertThat(field(axon.commandBus(), "transactionManager")).isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void processorsKeepTheirTokensInPostgresqlInTheTransactionOfTheirViews() {
        var processors = app.context().getBeansOfType(EventProcessor.class).values();

        assertThat(processors).isNotEmpty().allSatisfy(processor -> {
            assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class);
            assertThat(field(processor, "tokenStore")).isInstanceOf(JdbcTokenStore.class);
            assertThat(field(processor, "transactionManager")).isInstanceOf(SpringTransactionManager.class);
        });
    }

    @Test
    void eachSideWorksUnderItsOwnRole() throws Exception {
        assertThat(currentUser("commandDataSource")).isEqualTo(Roles.COMMAND);
        assertThat(currentUser("queryDataSource")).isEqualTo(Roles.QUERY);
    }

    private static String currentUser(String dataSource) throws Exception {
        try (var connection = app.context()
                        .getBean(dataSource, HikariDataSource.class)
                        .getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Object field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return ReflectionUtils.getFieldValue(field, owner);
                }
            }
        }
        throw new AssertionError(owner.getClass() + " has no field " + name);
    }
}
