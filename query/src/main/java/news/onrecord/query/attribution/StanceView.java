package news.onrecord.query.attribution;

import java.time.Instant;
import news.onrecord.claim.Stance;
import org.jspecify.annotations.Nullable;

/**
 * How a report version stands towards a claim.
 *
 * @param statement the claim's that stands; null when erased
 * @param note null when there is none
 * @param position the event's place in the ledger
 */
public record StanceView(
        String claimId,
        @Nullable String statement,
        ReportPlace reportVersion,
        Stance headline,
        Stance body,
        @Nullable String note,
        long position,
        Instant recordedAt) {}
