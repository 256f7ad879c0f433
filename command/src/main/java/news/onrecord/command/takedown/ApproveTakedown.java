package news.onrecord.command.takedown;

import java.time.Instant;
import java.util.List;
import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Approve one version of a takedown, whose words are then erased. */
record ApproveTakedown(
        @TargetAggregateIdentifier TakedownId takedownId, int version, List<String> people, Instant now) {

    ApproveTakedown {
        people = List.copyOf(people);
    }
}
