package news.onrecord.takedown;

import java.time.Instant;
import java.util.List;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * It was proposed to erase words, or the proposal was amended: then it is the next version, and says everything anew. The
 * words stand until somebody else approves it.
 *
 * @param version from 1
 * @param proposedBy the people behind this version: who asked, and for whom
 * @param expiresAt when the proposal may be taken for expired; null when it waits for ever
 * @param reason why, in words
 * @param demand null when nothing is said of who wants it
 * @param texts the words that are to go, and no others
 */
public record TakedownProposed(
        TakedownId takedownId,
        int version,
        List<String> proposedBy,
        @Nullable Instant expiresAt,
        TakedownGround ground,
        Text reason,
        @Nullable Demand demand,
        List<ReachedText> texts)
        implements TakedownEvent {

    public TakedownProposed {
        proposedBy = List.copyOf(proposedBy);
        texts = List.copyOf(texts);
    }
}
