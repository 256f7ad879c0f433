package news.onrecord.command.takedown;

import java.util.List;
import news.onrecord.Text;
import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refuse one version of a takedown. */
record RefuseTakedown(@TargetAggregateIdentifier TakedownId takedownId, int version, Text reason, List<String> people) {

    RefuseTakedown {
        people = List.copyOf(people);
    }
}
