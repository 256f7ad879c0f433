package news.onrecord.command.visibility;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What an aggregate remembers of who may read the things in its stream: only those of which it was ever said. It is part
 * of the aggregate that holds it, and of its snapshot.
 */
public final class Audiences {

    private Map<String, Audience> said = new HashMap<>();

    /** Says who may read something that is being recorded; nothing needs to be said for the desk. */
    public static void open(Id thing, Audience audience) {
        if (!audience.isDesk()) {
            AggregateLifecycle.apply(VisibilityChanged.of(thing, audience));
        }
    }

    /** Says who may read something from now on. */
    public void change(Id thing, Audience audience) {
        if (of(thing).equals(audience)) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    thing.value() + " is visible like that already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(VisibilityChanged.of(thing, audience));
    }

    /** Who may read it today. */
    public Audience of(Id thing) {
        return said.getOrDefault(thing.value(), Audience.DESK);
    }

    /** Remembers. */
    public void evolve(VisibilityChanged event) {
        said.put(event.thingId(), event.audience());
    }
}
