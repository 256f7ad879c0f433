package news.onrecord.command.receiver;

import java.util.Set;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.correction.CorrectionId;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.ReceiverId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What an answer to a correction rests on, read from the ledger itself, never from a view that may lag. */
@Component
final class Applications {

    private final CommandDoor door;
    private final LedgerReader ledger;
    private final ThingsOnRecord things;

    Applications(
            CommandDoor door, @Qualifier("commandLedgerReader") LedgerReader ledger, ThingsOnRecord things) {
        this.door = door;
        this.ledger = ledger;
        this.things = things;
    }

    /** What a correction corrects: that in whose stream it stands. Nothing, when there is no such correction. */
    Set<String> corrected(CorrectionId correction) {
        return things.introducing(correction.value())
                .map(event -> Set.of(event.stream()))
                .orElse(Set.of());
    }

    /** By what it can be seen that a receiver has applied a correction, if it said so last. */
    @Nullable
    Application standing(ReceiverId receiver, CorrectionId correction) {
        return door.ask(new LocateApplication(receiver, correction), Long.class)
                .flatMap(sequence -> ledger.at(receiver.value(), sequence))
                .map(event -> new Application(event.sequence(), (CorrectionApplied) event.event()))
                .orElse(null);
    }
}
