package news.onrecord.query.attribution;

import java.time.Instant;
import news.onrecord.PartialDate;
import news.onrecord.query.VoidView;
import org.jspecify.annotations.Nullable;

/**
 * A denial: "I never said that".
 *
 * @param source the name of whoever denies; null when erased
 * @param words null when erased
 * @param spokesperson who said so on the source's behalf; null when the source did itself
 * @param withdrawn null as long as it stands
 * @param position the event's place in the ledger
 */
public record DisputeView(
        String id,
        String sourceId,
        @Nullable String source,
        @Nullable String words,
        @Nullable String spokesperson,
        @Nullable PartialDate saidAt,
        @Nullable String url,
        @Nullable VoidView withdrawn,
        long position,
        Instant recordedAt) {}
