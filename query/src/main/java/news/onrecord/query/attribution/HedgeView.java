package news.onrecord.query.attribution;

import news.onrecord.attribution.HedgeKind;
import org.jspecify.annotations.Nullable;

/**
 * An expression that weakens or distances a claim.
 *
 * @param span where it stands
 */
public record HedgeView(HedgeKind kind, @Nullable Passage span) {}
