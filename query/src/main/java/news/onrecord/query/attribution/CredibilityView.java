package news.onrecord.query.attribution;

import java.time.Instant;
import java.util.List;
import news.onrecord.attribution.Credibility;
import org.jspecify.annotations.Nullable;

/**
 * How credible a claim was found to be as one report carries it.
 *
 * @param confirmedBy the attributions on which CONFIRMED rests
 * @param position the event's place in the ledger
 */
public record CredibilityView(
        Credibility grade, @Nullable String reason, List<String> confirmedBy, long position, Instant recordedAt) {}
