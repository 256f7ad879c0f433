package news.onrecord.command.walk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.onrecord.claim.AttributionEvent;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimEvent;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.claim.RelationEvent;
import news.onrecord.claim.RelationKind;
import news.onrecord.claim.StanceRecorded;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A claim as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class ClaimFacts {

    record Relation(RelationKind kind, String object) {}

    record Stances(String headline, String body) {}

    String statement;
    int revision = 1;
    ClaimKind kind;
    List<String> topics = List.of();
    boolean isVoid;
    final Map<String, AttributionFacts> attributions = new LinkedHashMap<>();
    final Map<String, Relation> relations = new LinkedHashMap<>();
    final Set<String> relationsWithdrawn = new HashSet<>();
    final Map<String, Stances> stances = new HashMap<>();

    private ClaimFacts(ClaimRecorded event) {
        statement = event.statement().orErased();
        kind = event.kind();
    }

    static void evolve(World world, String id, ClaimEvent event) {
        if (event instanceof ClaimRecorded recorded) {
            Law.holds(world.claims.put(id, new ClaimFacts(recorded)) == null, id, " is recorded twice");
        } else {
            world.claims.get(id).more(world, id, event);
        }
    }

    private void more(World world, String id, ClaimEvent event) {
        Law.holds(
                !isVoid || event instanceof ClaimRelationWithdrawn || mayFollowVoid(event),
                "something is said about a claim that is void: ",
                event);
        switch (event) {
            case ClaimRecorded _ -> throw new AssertionError("recorded twice");
            case ClaimReworded now ->
                revise(now.statementRevision(), now.statement().orErased());
            case ClaimClassified now -> {
                kind = now.kind();
                topics = now.topics();
            }
            case ClaimVoided _ -> isVoid = true;
            case StanceRecorded now ->
                stances.put(
                        now.reportVersion().toString(),
                        new Stances(now.headline().name(), now.body().name()));
            case ClaimAttributed now ->
                attributions.put(now.attributionId().value(), AttributionFacts.of(world, this, now));
            case AttributionEvent now ->
                attributions.get(now.attributionId().value()).evolve(world, this, now);
            case RelationEvent now -> evolve(world, id, now);
        }
    }

    private static boolean mayFollowVoid(ClaimEvent event) {
        return event instanceof DisputeWithdrawn;
    }

    /** A revision only adds: the next number, and other words. */
    void revise(int next, String words) {
        Law.holds(next == revision + 1, "the statement's revision goes from ", revision, " to ", next);
        revision = next;
        statement = words;
    }

    private void evolve(World world, String id, RelationEvent event) {
        switch (event) {
            case ClaimRelated now -> {
                var object = now.objectId().value();
                Law.holds(world.claims.containsKey(object) && !object.equals(id), "related to nothing: ", now);
                Law.holds(
                        now.kind() == RelationKind.CONTRADICTS || !leadsTo(world, object, now.kind(), id),
                        "relations go in a circle: ",
                        now);
                Law.holds(
                        now.kind() != RelationKind.DUPLICATES
                                || (mergedInto() == null
                                        && world.claims.get(object).mergedInto() == null),
                        "what is a duplicate already is merged again: ",
                        now);
                relations.put(now.relationId().value(), new Relation(now.kind(), object));
            }
            case ClaimRelationWithdrawn now -> {
                relations.remove(now.relationId().value());
                relationsWithdrawn.add(now.relationId().value());
            }
        }
    }

    /** The claim that stands for it, if it is a duplicate. */
    @Nullable
    String mergedInto() {
        return relations.values().stream()
                .filter(relation -> relation.kind() == RelationKind.DUPLICATES)
                .map(Relation::object)
                .findFirst()
                .orElse(null);
    }

    boolean isRelated(RelationKind kind, String object) {
        return relations.containsValue(new Relation(kind, object));
    }

    /** Whether relations of a kind lead from one claim to another. */
    static boolean leadsTo(World world, String from, RelationKind kind, String to) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (one.equals(to)) {
                return true;
            }
            if (seen.add(one) && world.claims.containsKey(one)) {
                world.claims.get(one).relations.values().stream()
                        .filter(relation -> relation.kind() == kind)
                        .map(Relation::object)
                        .forEach(next::add);
            }
        }
        return false;
    }
}
