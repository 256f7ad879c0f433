package news.onrecord.command.takedown;

import java.time.Instant;
import java.util.List;
import news.onrecord.Text;
import news.onrecord.takedown.Demand;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Propose to erase words.
 *
 * @param people who ask: a token counts as its owner, acting for somebody as both
 */
record ProposeTakedown(
        @TargetAggregateIdentifier TakedownId takedownId,
        List<String> people,
        @Nullable Instant expiresAt,
        TakedownGround ground,
        Text reason,
        @Nullable Demand demand,
        List<ReachedText> texts) {

    ProposeTakedown {
        people = List.copyOf(people);
        texts = List.copyOf(texts);
    }
}
