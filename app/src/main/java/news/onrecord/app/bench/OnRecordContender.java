package news.onrecord.app.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.command.CommandConfiguration;
import news.onrecord.command.claim.RecordClaim;
import news.onrecord.command.ledger.CommandLedger;
import news.onrecord.command.ledger.Receipt;
import news.onrecord.command.ledger.Sequencer;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.visibility.Audience;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;

/** Our whole command path: a command through Axon's gateway to the aggregate, sealed, appended, on disk. */
final class OnRecordContender implements Contender, AutoCloseable {

    private final LedgerSignal signal;
    private final Sequencer sequencer;
    private final Configuration axon;
    private final CommandGateway gateway;

    OnRecordContender(DataSource dataSource, Clock clock) {
        signal = new LedgerSignal(dataSource);
        sequencer = new Sequencer(dataSource, clock, signal::tell);
        var reader = new LedgerReader(dataSource, new EventCodec(), signal);
        axon = CommandLedger.configurer(sequencer, reader, dataSource, CommandConfiguration.AGGREGATES)
                .start();
        gateway = axon.commandGateway();
    }

    @Override
    public String name() {
        return "on record";
    }

    @Override
    public void store(long number) {
        gateway.sendAndWait(command(number));
    }

    /** The same, and answers the position. */
    long record(long number) {
        Receipt receipt = gateway.sendAndWait(command(number));
        return receipt.position();
    }

    /** What wakes readers in this process. */
    LedgerSignal signal() {
        return signal;
    }

    static GenericCommandMessage<RecordClaim> command(long number) {
        return command(UuidCreator.getTimeOrderedEpochFast(), number);
    }

    private static GenericCommandMessage<RecordClaim> command(UUID id, long number) {
        var metadata = MetaData.with("actor", "local")
                .and("client", "http")
                .and("correlationId", UuidCreator.getTimeOrderedEpochFast().toString());
        var claim = new RecordClaim(
                ClaimId.of(id), Text.of(Contender.statement(number)), "en", ClaimKind.FACTUAL, null, Audience.DESK);
        return new GenericCommandMessage<>(claim, metadata);
    }

    @Override
    public void close() {
        axon.shutdown();
        sequencer.close();
        signal.close();
    }
}
