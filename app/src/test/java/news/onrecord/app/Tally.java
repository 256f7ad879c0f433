package news.onrecord.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of every attempt, as those who made it were told. */
final class Tally {

    /** One attempt and its outcome. */
    record Entry(Attempt attempt, Outcome outcome) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> repeated = new ArrayList<>();

    /** Both as one. */
    static Tally of(Tally one, Tally other) {
        var both = new Tally();
        for (var tally : List.of(one, other)) {
            both.entries.addAll(tally.entries());
            both.repeated.addAll(tally.repeated());
        }
        return both;
    }

    synchronized void note(Attempt attempt, Outcome outcome) {
        entries.add(new Entry(attempt, outcome));
    }

    /** What came of sending something again that had been recorded. */
    synchronized void noteRepeated(Attempt attempt, Outcome outcome) {
        repeated.add(new Entry(attempt, outcome));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized List<Entry> repeated() {
        return List.copyOf(repeated);
    }

    synchronized long recorded() {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Recorded)
                .count();
    }

    /** Waits until so many more were recorded: whoever was killed is back, and under load. */
    void awaitRecorded(int more, long seconds) throws InterruptedException {
        long wanted = recorded() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (recorded() < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing is recorded any more after " + seconds + " seconds: " + summary());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** How often each outcome came. */
    synchronized Map<String, Long> summary() {
        return entries.stream()
                .map(entry -> switch (entry.outcome()) {
                    case Outcome.Recorded _ -> "recorded";
                    case Outcome.Refused refused -> "refused: " + refused.status() + " " + refused.problem();
                    case Outcome.Unknown unknown -> "unknown: " + unknown.why();
                })
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
