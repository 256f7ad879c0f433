package news.onrecord.command.assessment;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Rate a claim.
 *
 * @param source the author as it is on record; null when it is named by words alone
 */
record AssessClaim(
        @TargetAggregateIdentifier AssessmentId assessmentId,
        AssessedClaim claim,
        Assessor author,
        @Nullable RegisteredSource source,
        Review review,
        Audience audience)
        implements RestsOn {

    /** The claim may turn out to be recorded in error or a duplicate, and the author may be merged, meanwhile. */
    @Override
    public Map<String, Long> restsOn() {
        var streams = new HashMap<>(claim.restsOn());
        if (source != null) {
            streams.put(requireNonNull(author.sourceId()).value(), source.sequence());
        }
        return streams;
    }
}
