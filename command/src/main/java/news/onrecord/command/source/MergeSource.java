package news.onrecord.command.source;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that a source is the same as another, which stands for both from now on. It rests on that other one not being merged
 * itself, and not having become confidential.
 *
 * @param survivor as it is on record; null when it is not
 */
public record MergeSource(
        @TargetAggregateIdentifier SourceId sourceId,
        SourceId survivorId,
        @Nullable RegisteredSource survivor,
        Text reason)
        implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return survivor == null || survivorId.equals(sourceId)
                ? Map.of()
                : Map.of(survivorId.value(), survivor.sequence());
    }
}
