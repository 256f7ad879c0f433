package news.onrecord.command.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverEvent;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverRegistered;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A receiver as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class ReceiverFacts {

    record Holding(String thing, String externalId) {}

    @Nullable
    String owner;

    final Map<String, Holding> holdings = new LinkedHashMap<>();
    final Set<String> withdrawn = new HashSet<>();

    /** What was answered last to each correction, and by what an application can be seen. */
    final Map<String, String> answers = new HashMap<>();

    private ReceiverFacts(@Nullable String owner) {
        this.owner = owner;
    }

    static void evolve(World world, String id, ReceiverEvent event) {
        if (event instanceof ReceiverRegistered registered) {
            Law.holds(
                    world.receivers.put(id, new ReceiverFacts(registered.ownerId())) == null,
                    id,
                    " is registered twice");
        } else {
            world.receivers.get(id).evolve(world, event);
        }
    }

    private void evolve(World world, ReceiverEvent event) {
        switch (event) {
            case ReceiverRegistered _ -> throw new AssertionError("registered twice");
            case ReceiverHandedOver now -> owner = now.ownerId();
            case HoldingDeclared now -> {
                var holding = new Holding(now.thingId(), now.externalId());
                Law.holds(!holdings.containsValue(holding), "declared twice: ", now);
                holdings.put(now.holdingId().value(), holding);
            }
            case HoldingWithdrawn now -> {
                Law.holds(holdings.remove(now.holdingId().value()) != null, "nothing is withdrawn: ", now);
                withdrawn.add(now.holdingId().value());
            }
            case CorrectionAcknowledged now -> {
                var id = now.correctionId().value();
                Law.holds(holdsCorrected(world, id), "it answers to what it does not hold: ", now);
                Law.holds(answers.put(id, "ACKNOWLEDGED") == null, "acknowledged twice: ", now);
            }
            case CorrectionApplied now -> {
                var seen = application(SourceFacts.words(now.url()), SourceFacts.words(now.contentHash()));
                var before = answers.put(now.correctionId().value(), seen);
                Law.holds(before != null && !before.equals(seen), "applied out of order: ", now);
            }
            case CorrectionRefused now -> {
                var before = answers.put(now.correctionId().value(), "REFUSED");
                Law.holds("ACKNOWLEDGED".equals(before), "refused out of order: ", now);
            }
        }
    }

    static String application(@Nullable String url, @Nullable String hash) {
        return "APPLIED " + url + " " + hash;
    }

    /** Whether it holds the thing that a correction on record corrects. */
    boolean holdsCorrected(World world, String correction) {
        return world.corrected.values().stream()
                .filter(of -> of.recorded.containsKey(correction))
                .anyMatch(of -> holdings.values().stream()
                        .anyMatch(holding -> holding.thing().equals(of.thing)));
    }
}
