package news.onrecord.command.source;

import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceUnmerged;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What a source remembers of its being merged, and the rules of it (docs/decisions/merged-sources.md). Part of its snapshot.
 *
 * <p>Mergers go in no circle. A source is merged into one other at the most, and that one is not merged itself in the very
 * append that records it, because the command rests on its stream. So the new step leads to the end of a path; a path
 * from there back to the source does not exist. Undoing a merger only takes a step away.
 */
final class Merger {

    private static final Set<SourceKind> UNKNOWN = Set.of(SourceKind.UNSPECIFIED_REPORTS, SourceKind.UNSPECIFIED);

    /** What is a group to one is an organisation to another; any other kind is only like itself. */
    private static final Set<SourceKind> COLLECTIVES =
            Set.of(SourceKind.ORGANISATION, SourceKind.NEWS_ORGANISATION, SourceKind.GROUP);

    private @Nullable SourceId into;

    void decide(MergeSource command, SourceKind kind, boolean isConfidential) {
        var survivor = command.survivor();
        if (survivor == null) {
            throw new Refused(
                    Refusal.SOURCE_UNKNOWN, "'survivorId' is " + command.survivorId() + ", which is not on record.");
        }
        if (command.survivorId().equals(command.sourceId())) {
            throw new Refused(Refusal.INVALID_VALUE, "'survivorId' is the source itself: name another.");
        }
        if (command.survivorId().equals(into)) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    command.sourceId() + " is merged into " + into + " already; nothing was recorded again.");
        }
        if (into != null) {
            throw new Refused(
                    Refusal.SOURCE_MERGED,
                    command.sourceId() + " is merged into " + into + " already. Undo that first.");
        }
        if (survivor.survivor() != null) {
            throw new Refused(Refusal.SOURCE_MERGED, merged(command, survivor.survivor()));
        }
        refuseUnlike(kind, survivor.kind());
        if (isConfidential || survivor.isConfidential()) {
            throw new Refused(
                    Refusal.NOT_MERGEABLE,
                    "A confidential source is merged with none: that would tell who it is.");
        }
        AggregateLifecycle.apply(new SourceMerged(command.sourceId(), command.survivorId(), command.reason()));
    }

    private static String merged(MergeSource command, SourceId survivor) {
        var what = "'survivorId' is " + command.survivorId() + ", which is merged into " + survivor + " itself. ";
        return what + (survivor.equals(command.sourceId()) ? "Undo that first." : "Name that one.");
    }

    private static void refuseUnlike(SourceKind kind, SourceKind other) {
        if (UNKNOWN.contains(kind) || UNKNOWN.contains(other)) {
            throw new Refused(
                    Refusal.NOT_MERGEABLE,
                    "A source of kind UNSPECIFIED or UNSPECIFIED_REPORTS is merged with none: two unknown sources are"
                            + " two sources.");
        }
        if (kind != other && !(COLLECTIVES.contains(kind) && COLLECTIVES.contains(other))) {
            throw new Refused(
                    Refusal.NOT_MERGEABLE, "A source of kind " + kind + " is not the same as one of kind " + other + ".");
        }
    }

    void decide(UnmergeSource command) {
        if (into == null) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED, command.sourceId() + " is merged into no other; nothing was recorded.");
        }
        AggregateLifecycle.apply(new SourceUnmerged(command.sourceId(), into, command.reason()));
    }

    /** What is said about whoever it is, is said of the one that stands for it. */
    void refuseMerged(SourceId source) {
        if (into != null) {
            throw new Refused(
                    Refusal.SOURCE_MERGED,
                    source + " is merged into " + into + ". Say it of that one, or undo the merger first.");
        }
    }

    void evolve(SourceMerged event) {
        into = event.survivorId();
    }

    void evolve(SourceUnmerged event) {
        into = null;
    }
}
