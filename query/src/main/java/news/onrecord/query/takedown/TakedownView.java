package news.onrecord.query.takedown;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.query.Links;
import news.onrecord.takedown.TakedownGround;
import org.jspecify.annotations.Nullable;

/**
 * One takedown, as it was proposed last, with what became of it.
 *
 * @param position what the answer stands for
 * @param version the one that stands, which an approval names
 * @param reason null when erased
 * @param demandedBy null when nobody said, or when erased
 * @param proposedBy the people behind this version
 * @param decisions what became of it, in order: an approval is followed by the erasure
 * @param texts the words that are to go, or are gone
 * @param alsoCarrying what has such words too, and is not reached: as the ledger is now, whatever the position
 * @param lookedThrough in how many streams that was looked for: its own, those of the things that are reached, and of what
 *     hangs on them
 * @param recordedPosition the place of the event that proposed it first
 */
public record TakedownView(
        long position,
        String id,
        int version,
        TakedownState state,
        TakedownGround ground,
        @Nullable String reason,
        @Nullable String demandedBy,
        @Nullable PartialDate demandedAt,
        @Nullable String caseReference,
        List<String> proposedBy,
        @Nullable Instant expiresAt,
        List<DecisionView> decisions,
        List<ReachedView> texts,
        List<CarrierView> alsoCarrying,
        int lookedThrough,
        long recordedPosition,
        Instant recordedAt,
        Links links) {

    /** What became of it, through whom, and why. */
    public record DecisionView(
            TakedownState state,
            int version,
            List<String> people,
            @Nullable String reason,
            long position,
            Instant recordedAt) {}
}
