package news.onrecord.command.source;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceRegistered;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which sources are on record, asked of the ledger itself, never of a view that may lag. */
@Component
public final class RegisteredSources {

    private final LedgerReader ledger;

    RegisteredSources(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The kind of each of some sources; those that are not on record are left out. */
    public Map<SourceId, SourceKind> kinds(Collection<SourceId> ids) {
        return ledger.beginnings(ids.stream().map(SourceId::value).distinct().toList()).stream()
                .map(RecordedEvent::event)
                .map(SourceRegistered.class::cast)
                .collect(Collectors.toUnmodifiableMap(SourceRegistered::sourceId, SourceRegistered::kind));
    }
}
