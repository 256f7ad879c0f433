package news.onrecord.command.claim;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a report version carries the claim, and how. It rests on those whom the chain names not being merged meanwhile.
 *
 * @param printed the version as the ledger has it; its text never changes, so the check cannot go stale
 * @param sources those of the chain's sources that are on record
 * @param attribution as the caller says; its spans may lack prefix and suffix
 */
public record AttributeClaim(
        @TargetAggregateIdentifier ClaimId claimId,
        AttributionId attributionId,
        PrintedVersion printed,
        Map<SourceId, RegisteredSource> sources,
        Attribution attribution,
        Audience audience)
        implements RestsOn {

    public AttributeClaim {
        sources = Map.copyOf(sources);
    }

    /** The report may be removed, and a source merged, meanwhile. */
    @Override
    public Map<String, Long> restsOn() {
        var streams = new HashMap<>(RegisteredSource.sequences(sources));
        streams.putAll(printed.restsOn());
        return streams;
    }
}
