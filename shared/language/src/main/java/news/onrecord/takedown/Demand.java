package news.onrecord.takedown;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who wants the words gone.
 *
 * @param by a court, a lawyer, the person themselves; null when nobody says
 * @param at when they demanded it; null when nobody knows
 * @param caseReference under which name they keep it
 */
public record Demand(
        @Nullable Text by,
        @Nullable PartialDate at,
        @Nullable Text caseReference) {}
