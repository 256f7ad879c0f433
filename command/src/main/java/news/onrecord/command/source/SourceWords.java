package news.onrecord.command.source;

import java.util.Optional;
import news.onrecord.Text;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What sources are called, and what the desk remarks on them, read from the ledger itself. It serves to hear that the same
 * was said already; when two say the same at one moment, it is recorded twice, which changes nothing.
 */
@Component
final class SourceWords {

    private final LedgerReader ledger;

    SourceWords(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** What a source is called; erased when it is not on record, which its aggregate says. */
    Text name(SourceId source) {
        return last(source, "SourceRenamed")
                .map(renamed -> ((SourceRenamed) renamed).name())
                .or(() -> registered(source).map(SourceRegistered::name))
                .orElse(Text.ERASED);
    }

    /** What the desk remarks on a source; null when it remarks nothing. */
    @Nullable
    Text note(SourceId source) {
        var noted = last(source, "SourceNoted");
        return noted.isPresent()
                ? ((SourceNoted) noted.get()).note()
                : registered(source).map(SourceRegistered::note).orElse(null);
    }

    private Optional<Object> last(SourceId source, String type) {
        return ledger.last(source.value(), type).map(RecordedEvent::event);
    }

    private Optional<SourceRegistered> registered(SourceId source) {
        return ledger.at(source.value(), 0).map(recorded -> (SourceRegistered) recorded.event());
    }
}
