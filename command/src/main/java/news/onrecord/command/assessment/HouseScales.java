package news.onrecord.command.assessment;

import java.util.List;
import java.util.Optional;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleEvent;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.assessment.ScaleRevision;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The rating scales of the house, read from the ledger itself; a scale's life is short enough to be read as a whole. */
@Component
final class HouseScales {

    private final LedgerReader ledger;

    HouseScales(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /**
     * One revision of a scale. The last one may be followed by another before an assessment with it is recorded: it keeps
     * the one that it was made with.
     *
     * @param revision null for the last one
     */
    Optional<HouseScale> find(ScaleId scale, @Nullable Integer revision) {
        List<HouseScale> all = ledger.history(scale.value()).stream()
                .map(RecordedEvent::event)
                .filter(ScaleEvent.class::isInstance)
                .map(event -> revision((ScaleEvent) event))
                .toList();
        int wanted = revision == null ? all.size() : revision;
        return wanted < 1 || wanted > all.size() ? Optional.empty() : Optional.of(all.get(wanted - 1));
    }

    private static HouseScale revision(ScaleEvent event) {
        int revision = switch (event) {
            case ScaleDefined _ -> 1;
            case ScaleRevised revised -> revised.revision();
        };
        return new HouseScale(new ScaleRevision(event.scaleId(), revision), event.scale());
    }
}
