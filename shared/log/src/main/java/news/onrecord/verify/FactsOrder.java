package news.onrecord.verify;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.log.Unproven;

/** What the facts of some events, taken by position, must not do: go back in time, or back in their stream. */
final class FactsOrder {

    private final Map<String, Long> streams = new HashMap<>();
    private String lastRecordedAt = "";

    /** Takes the facts of a later event. */
    void next(EventFacts facts) {
        if (facts.recordedAt().compareTo(lastRecordedAt) < 0) {
            throw new Unproven("it was recorded at " + facts.recordedAt() + ", before an earlier one");
        }
        lastRecordedAt = facts.recordedAt();
        if (facts.sequence() <= streams.getOrDefault(facts.stream(), -1L)) {
            throw new Unproven("it is event " + facts.sequence() + " of its stream, after a later one");
        }
        streams.put(facts.stream(), facts.sequence());
    }
}
