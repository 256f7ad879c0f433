package news.onrecord.command.walk;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import news.onrecord.Introduces;
import news.onrecord.assessment.AssessmentEvent;
import news.onrecord.assessment.ScaleEvent;
import news.onrecord.claim.ClaimEvent;
import news.onrecord.complaint.ComplaintEvent;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.receiver.ReceiverEvent;
import news.onrecord.report.ReportEvent;
import news.onrecord.source.SourceEvent;
import news.onrecord.visibility.VisibilityChanged;
import org.jspecify.annotations.NullUnmarked;

/**
 * What is on record, told from the events as docs/events.md describes them, and never from what an aggregate remembers. Each
 * event is held against what must always be ({@link Law}) before it is believed.
 */
@NullUnmarked // what a history names need not be there
final class World {

    final Map<String, SourceFacts> sources = new LinkedHashMap<>();
    final Map<String, ReportFacts> reports = new LinkedHashMap<>();
    final Map<String, ClaimFacts> claims = new LinkedHashMap<>();
    final Map<String, AssessmentFacts> assessments = new LinkedHashMap<>();
    final Map<String, ScaleFacts> scales = new LinkedHashMap<>();
    final Map<String, ComplaintFacts> complaints = new LinkedHashMap<>();
    final Map<String, ReceiverFacts> receivers = new LinkedHashMap<>();

    /** The corrections of each thing that has any. */
    final Map<String, Corrected> corrected = new LinkedHashMap<>();

    /** The ids that were brought into the streams of others. */
    final Set<String> introduced = new HashSet<>();

    private final Map<String, Long> lengths = new HashMap<>();
    private final Map<String, String> audiences = new HashMap<>();
    Instant now = Hours.MORNING;

    /** Believes an event at its place. */
    void evolve(String stream, long sequence, Object event) {
        Law.holds(sequence == lengths.getOrDefault(stream, 0L), stream, " has a gap or two events in one place");
        lengths.put(stream, sequence + 1);
        if (event instanceof Introduces introducing && introducing.introduces() != null) {
            Law.holds(introduced.add(introducing.introduces().value()), "an id is brought twice: ", event);
        }
        switch (event) {
            case SourceEvent of -> SourceFacts.evolve(this, stream, of);
            case ReportEvent of -> ReportFacts.evolve(this, stream, of);
            case ClaimEvent of -> ClaimFacts.evolve(this, stream, of);
            case CorrectionEvent of -> corrected(stream).evolve(this, of);
            case AssessmentEvent of -> AssessmentFacts.evolve(this, stream, of);
            case ScaleEvent of -> ScaleFacts.evolve(this, stream, of);
            case ComplaintEvent of -> ComplaintFacts.evolve(this, stream, of);
            case ReceiverEvent of -> ReceiverFacts.evolve(this, stream, of);
            case VisibilityChanged of -> evolve(of);
            default -> throw new AssertionError("the walk knows no " + event);
        }
    }

    private void evolve(VisibilityChanged event) {
        var audience = audience(event.visibility().name(), event.embargoedUntil());
        Law.holds(
                !audience.equals(audience(event.thingId())), "what was said of who may read it is said again: ", event);
        claims.values().forEach(claim -> {
            var attribution = claim.attributions.get(event.thingId());
            Law.holds(
                    attribution == null || !attribution.everOffTheRecord || audience.equals("DESK"),
                    "what was said off the record is opened: ",
                    event);
        });
        audiences.put(event.thingId(), audience);
    }

    static String audience(String visibility, Object embargoedUntil) {
        return embargoedUntil == null ? visibility : visibility + " from " + embargoedUntil;
    }

    /** Who may read a thing. */
    String audience(String thing) {
        return audiences.getOrDefault(thing, "DESK");
    }

    /** Whether there is such a thing, with a stream of its own or in another's. */
    boolean knows(String thing) {
        return lengths.containsKey(thing) || (introduced.contains(thing) && !isOnlyProposed(thing));
    }

    private boolean isOnlyProposed(String id) {
        return corrected.values().stream().anyMatch(of -> of.proposals.containsKey(id) && !of.recorded.containsKey(id));
    }

    /** The corrections of a thing, perhaps none. */
    Corrected corrected(String thing) {
        return corrected.computeIfAbsent(thing, Corrected::new);
    }

    /** Whether a source is on record and stands for itself. */
    boolean isMergedSource(String id) {
        var source = sources.get(id);
        return source != null && source.mergedInto != null;
    }

    /** Whether one source stands for another, at the end of however many mergers. */
    boolean standsFor(String survivor, String id) {
        return isMergedSource(id) && survivor(id).equals(survivor);
    }

    /** Whom somebody stands for, however many mergers away. */
    String survivor(String id) {
        var source = sources.get(id);
        return source == null || source.mergedInto == null ? id : survivor(source.mergedInto);
    }
}
