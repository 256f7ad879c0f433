package news.onrecord.command.walk;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import news.onrecord.claim.RelationKind;
import org.jspecify.annotations.NullUnmarked;

/** Claims where duplicates are taken for one. */
@NullUnmarked // what a history names need not be there
final class Identities {

    private Identities() {}

    /** Whether relations of a kind lead from one claim to another, when whatever was merged is one. */
    static boolean leadsTo(World world, String from, RelationKind kind, String to) {
        var goal = last(world, to);
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(last(world, from)));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (seen.add(one)) {
                world.claims.forEach((id, claim) -> {
                    if (last(world, id).equals(one)) {
                        claim.relations.values().stream()
                                .filter(relation -> relation.kind() == kind && kind != RelationKind.DUPLICATES)
                                .forEach(relation -> next.add(last(world, relation.object())));
                    }
                });
            }
        }
        return seen.contains(goal) && world.claims.containsKey(to);
    }

    /** The claim that stands for one. */
    static String last(World world, String id) {
        var claim = world.claims.get(id);
        var into = claim == null ? null : claim.mergedInto();
        return into == null ? id : last(world, into);
    }
}
