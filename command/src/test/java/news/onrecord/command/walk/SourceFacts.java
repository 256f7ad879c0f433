package news.onrecord.command.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Reliability;
import news.onrecord.source.ReliabilityGraded;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceEvent;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import news.onrecord.source.SourceUnmerged;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A source as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class SourceFacts {

    private static final Set<SourceKind> COLLECTIVES =
            Set.of(SourceKind.ORGANISATION, SourceKind.NEWS_ORGANISATION, SourceKind.GROUP);

    record Spell(@Nullable PartialDate from, @Nullable PartialDate to) {}

    final SourceKind kind;
    String name;

    @Nullable
    String note;

    @Nullable
    String desk;

    Reliability reliability = Reliability.NOT_EXAMINED;

    @Nullable
    String mergedInto;

    final Set<String> aliases = new HashSet<>();
    final Set<String> aliasesRemoved = new HashSet<>();
    final Map<String, Spell> affiliations = new HashMap<>();

    private SourceFacts(SourceRegistered event) {
        kind = event.kind();
        name = event.name().orErased();
        note = words(event.note());
    }

    static @Nullable String words(@Nullable Text text) {
        return text == null ? null : text.words();
    }

    static void evolve(World world, String id, SourceEvent event) {
        if (event instanceof SourceRegistered registered) {
            Law.holds(world.sources.put(id, new SourceFacts(registered)) == null, id, " is registered twice");
        } else {
            world.sources.get(id).evolve(world, event);
        }
    }

    private void evolve(World world, SourceEvent event) {
        switch (event) {
            case SourceRegistered _ -> throw new AssertionError("registered twice");
            case IdentitySealed now -> desk = now.desk();
            case SourceRenamed now -> name = now.name().orErased();
            case SourceNoted now -> note = words(now.note());
            case SourceAliasAdded now -> aliases.add(now.aliasId().value());
            case SourceAliasRemoved now -> {
                aliases.remove(now.aliasId().value());
                aliasesRemoved.add(now.aliasId().value());
            }
            case SourceAffiliated now -> {
                var with = world.sources.get(now.organisationId().value());
                Law.holds(with != null && with.isCollective(), "somebody belongs to what is no organisation: ", now);
                affiliations.put(now.affiliationId().value(), new Spell(now.from(), now.to()));
            }
            case SourceAffiliationEnded now ->
                affiliations.computeIfPresent(
                        now.affiliationId().value(),
                        (_, spell) -> new Spell(spell.from(), now.to() == null ? UNKNOWN_END : now.to()));
            case ReliabilityGraded now -> reliability = now.grade();
            case SourceMerged now -> merge(world, now);
            case SourceUnmerged now -> {
                Law.holds(
                        now.survivorId().value().equals(mergedInto), "another merger is undone than there was: ", now);
                mergedInto = null;
            }
        }
    }

    /** That it has ended, nobody knows when. */
    static final PartialDate UNKNOWN_END = new PartialDate(null, Text.of("ended"));

    private void merge(World world, SourceMerged now) {
        var survivor = world.sources.get(now.survivorId().value());
        Law.holds(survivor != null && mergedInto == null, "a merger of or into what is not there: ", now);
        Law.holds(isKnown() && survivor.isKnown(), "unknown sources are merged: ", now);
        Law.holds(
                !world.survivor(now.survivorId().value()).equals(now.sourceId().value()),
                "mergers go in a circle: ",
                now);
        mergedInto = now.survivorId().value();
    }

    boolean isKnown() {
        return kind != SourceKind.UNSPECIFIED && kind != SourceKind.UNSPECIFIED_REPORTS;
    }

    boolean isCollective() {
        return COLLECTIVES.contains(kind);
    }

    /** Whether both can be one. */
    boolean isLike(SourceFacts other) {
        return isKnown()
                && other.isKnown()
                && (kind == other.kind || (isCollective() && other.isCollective()))
                && desk == null
                && other.desk == null;
    }
}
