package news.onrecord.command.walk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.CommandConfiguration;
import news.onrecord.command.correction.ConfirmationTime;
import news.onrecord.command.door.Actor;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.CurrentActor;
import news.onrecord.command.door.Doorway;
import news.onrecord.command.door.Doorways;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.command.ledger.AggregateCache;
import news.onrecord.command.ledger.MemoryAxon;
import news.onrecord.command.ledger.MemoryLedger;
import news.onrecord.command.receiver.Answerers;
import news.onrecord.command.receiver.Asking;
import news.onrecord.ledger.LanguageModule;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The command side with all its doors, opened as a line of a batch opens them, on a ledger in memory. */
final class Newsroom implements AutoCloseable {

    private static final String HOUSE = "news.onrecord.command.";

    final Hours hours = new Hours();
    final MemoryLedger ledger = new MemoryLedger(hours);
    final MemoryAxon axon = new MemoryAxon(ledger, CommandConfiguration.AGGREGATES);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new LanguageModule()).build();
    private final AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext();
    private Actor asking = actor("per_anne", Optional.empty());

    Newsroom() {
        // whatever is not on record would be told with its stack, ten thousand times
        ((Logger) LoggerFactory.getLogger("org.axonframework")).setLevel(Level.ERROR);
        house.registerBean("commandDataSource", DataSource.class, ledger::dataSource);
        house.registerBean("commandLedgerReader", LedgerReader.class, axon::reader);
        house.registerBean(Clock.class, () -> hours);
        house.registerBean(CommandGateway.class, () -> axon.axon().commandGateway());
        house.registerBean(AggregateCache.class, () -> axon.axon().getComponent(AggregateCache.class));
        house.registerBean(CurrentActor.class, () -> () -> asking);
        house.registerBean(Answerers.class, this::answerers);
        house.registerBean(ConfirmationTime.class, () -> new ConfirmationTime(ConfirmationTime.USUAL));
        house.register(CommandDoor.class, ThingsOnRecord.class, Doorways.class);
        house.registerBean(RequestMappingHandlerMapping.class);
        house.registerBean(RequestMappingHandlerAdapter.class, this::adapter);
        house.scan(List.of("source", "report", "claim", "correction", "assessment", "complaint", "receiver").stream()
                .map(HOUSE::concat)
                .toArray(String[]::new));
        house.refresh();
    }

    private RequestMappingHandlerAdapter adapter() {
        var adapter = new RequestMappingHandlerAdapter();
        adapter.setMessageConverters(List.of(new JacksonJsonHttpMessageConverter(json)));
        return adapter;
    }

    /** Whoever is not a receiver's own person is the desk. */
    private Answerers answerers() {
        return new Answerers() {
            @Override
            public Asking asking() {
                return new Asking(asking.person(), !asking.person().startsWith("per_outside"));
            }

            @Override
            public boolean canAnswer(String person) {
                return person.startsWith("per_outside");
            }
        };
    }

    private static Actor actor(String person, Optional<String> onBehalfOf) {
        return new Actor(person, "session", "1", onBehalfOf);
    }

    /** Every door that records, by its address as it is registered. */
    Set<String> doors() {
        var doors = new TreeSet<String>();
        house.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (Doorway.records(method)) {
                doors.addAll(mapping.getPatternValues());
            }
        });
        return doors;
    }

    /** Has somebody say it, and answers why it was refused; empty when it is on record. */
    Optional<Refusal> say(Wish wish, Set<String> opened) throws Exception {
        asking = actor(wish.person(), Optional.ofNullable(wish.onBehalfOf()));
        try {
            var command = wish.command();
            if (command == null) {
                var found = house.getBean(Doorways.class).at(wish.path());
                found.open(Optional.of(body(json.writeValueAsBytes(wish.body()))));
                opened.add(found.doorway().pattern());
            } else {
                house.getBean(CommandDoor.class).change(command);
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static HttpInputMessage body(byte[] words) {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(words);
            }

            @Override
            public HttpHeaders getHeaders() {
                return HttpHeaders.EMPTY;
            }
        };
    }

    /** Begins anew: an empty ledger, in the morning. */
    void begin() {
        axon.clear();
        hours.begin();
    }

    @Override
    public void close() {
        house.close();
    }
}
