package news.onrecord.command.walk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.onrecord.Refusal;

/** What was met on the way: the doors that were opened, the events that they brought, and why some stayed shut. */
final class Met {

    final Set<String> doors = new TreeSet<>();
    final Map<String, Integer> events = new TreeMap<>();
    final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
    int steps;

    void event(Object event) {
        events.merge(event.getClass().getSimpleName(), 1, Integer::sum);
    }

    void refusal(Refusal refusal) {
        refusals.merge(refusal, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return steps + " steps; " + doors.size() + " doors; " + events + "; refused " + refusals;
    }
}
