package news.onrecord.command.takedown;

import java.util.List;
import news.onrecord.Text;
import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Take the proposal of a takedown back. */
record WithdrawTakedown(
        @TargetAggregateIdentifier TakedownId takedownId,
        @Nullable Text reason,
        List<String> people) {

    WithdrawTakedown {
        people = List.copyOf(people);
    }
}
