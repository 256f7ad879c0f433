package news.onrecord.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.command.CommandConfiguration;
import news.onrecord.command.ledger.CommandLedger;
import news.onrecord.command.ledger.Receipt;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.command.ledger.Sequencer;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** A node of the command side in the test's process: a sequencer, caches and all, on a ledger that others use too. */
final class LedgerNode implements AutoCloseable {

    private final LedgerSignal signal;
    private final LedgerReader reader;
    private final Sequencer sequencer;
    private final Configuration axon;

    LedgerNode(DataSource dataSource, Clock clock) {
        this(dataSource, dataSource, clock);
    }

    /** One whose appends take another way to the database than what it reads. */
    LedgerNode(DataSource appending, DataSource reading, Clock clock) {
        signal = new LedgerSignal(reading, Duration.ofMinutes(10));
        reader = new LedgerReader(reading, new EventCodec(), signal);
        sequencer = new Sequencer(appending, clock, signal::tell);
        axon = CommandLedger.configurer(sequencer, reader, reading, CommandConfiguration.AGGREGATES)
                .start();
    }

    LedgerReader reader() {
        return reader;
    }

    Configuration axon() {
        return axon;
    }

    /** Appends them as one command's events. */
    Outcome append(DomainEventMessage<?>... events) {
        return append(Map.of(), events);
    }

    /** Appends them as the events of one command that rests on other streams. */
    Outcome append(Map<String, Long> restsOn, DomainEventMessage<?>... events) {
        RestsOn command = () -> restsOn;
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command));
        try {
            axon.eventStore().publish(events);
            unitOfWork.commit();
            Receipt receipt = unitOfWork.getResource(Receipt.class.getName());
            return new Outcome.Recorded(Objects.requireNonNull(receipt).position());
        } catch (Refused refused) {
            return refused.refusal() == Refusal.OUTCOME_UNKNOWN
                    ? new Outcome.Unknown(refused.detail())
                    : new Outcome.Refused(
                            refused.refusal().status(), refused.refusal().name());
        } catch (ConcurrencyException lost) {
            return new Outcome.Refused(409, "LOST");
        }
    }

    static ClaimId claim() {
        return ClaimId.of(UUID.randomUUID());
    }

    static DomainEventMessage<?> recorded(ClaimId claim, long sequence) {
        return recorded(claim, claim.value(), sequence);
    }

    static DomainEventMessage<?> recorded(ClaimId claim, String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "clm",
                stream,
                sequence,
                new ClaimRecorded(claim, Text.of("300,000 posts"), "en", ClaimKind.FACTUAL, null));
    }

    static DomainEventMessage<?> corrected(
            ClaimId claim, CorrectionId correction, long sequence, int revision, Text after) {
        return new GenericDomainEventMessage<>(
                "clm",
                claim.value(),
                sequence,
                new ClaimCorrected(
                        claim,
                        correction,
                        CorrectionOrigin.ISSUED,
                        CorrectionKind.CORRECTION,
                        CorrectionTarget.CLAIM_TEXT,
                        claim.value(),
                        Severity.SUBSTANTIVE,
                        IssuingAuthority.OUTLET,
                        Text.of("Counted again."),
                        revision,
                        List.of(new ClaimCorrected.Difference("statement", Text.of("300,000 posts"), after)),
                        null));
    }

    /** Takes nothing more; the rest stays open for whoever looks. */
    void stop() {
        sequencer.close();
    }

    @Override
    public void close() {
        axon.shutdown();
        sequencer.close();
        signal.close();
    }
}
