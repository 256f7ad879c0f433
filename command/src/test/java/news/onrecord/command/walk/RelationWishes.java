package news.onrecord.command.walk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.onrecord.Refusal;
import news.onrecord.claim.RelationKind;
import org.jspecify.annotations.NullUnmarked;

/** What is said of how claims stand to each other. */
@NullUnmarked // what a history names need not be there
final class RelationWishes {

    static final List<Wishes.Maker> ALL =
            List.of(RelationWishes::relate, RelationWishes::relate, RelationWishes::withdraw, RelationWishes::withdraw);

    private RelationWishes() {}

    private static Wish relate(World world, Dice dice) {
        var id = ClaimWishes.open(world, dice);
        var object = ClaimWishes.open(world, dice);
        var relation = dice.fresh("rel", relations(world).keySet());
        var kind = dice.of(
                RelationKind.SUPPORTS,
                RelationKind.CONTRADICTS,
                RelationKind.DUPLICATES,
                dice.of(RelationKind.values()));
        return ClaimWishes.notClosed(ClaimWishes.of(id, "/relations"), id)
                .say("id", relation)
                .say("kind", kind.name())
                .say("claimId", object)
                .brings("ClaimRelated")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(relation))
                .no(Refusal.NOT_ON_RECORD, now -> !now.claims.containsKey(object))
                .no(Refusal.CLAIM_VOID, ClaimWishes.claim(object, other -> other.isVoid))
                .no(Refusal.CLAIM_MERGED, ClaimWishes.claim(object, other -> other.mergedInto() != null))
                .no(
                        Refusal.RELATION_CIRCLE,
                        now -> id.equals(object)
                                || (kind != RelationKind.CONTRADICTS && ClaimFacts.leadsTo(now, object, kind, id)))
                .no(Refusal.ALREADY_RECORDED, ClaimWishes.claim(id, claim -> claim.isRelated(kind, object)))
                .no(
                        Refusal.ALREADY_RECORDED,
                        ClaimWishes.claim(
                                object, other -> kind == RelationKind.CONTRADICTS && other.isRelated(kind, id)));
    }

    /** Of which claim each relation is, also those that were withdrawn. */
    private static Map<String, String> relations(World world) {
        var all = new TreeMap<String, String>();
        world.claims.forEach((id, claim) -> {
            claim.relations.keySet().forEach(relation -> all.put(relation, id));
            claim.relationsWithdrawn.forEach(relation -> all.put(relation, id));
        });
        return all;
    }

    private static Wish withdraw(World world, Dice dice) {
        var relations = relations(world);
        var relation = dice.one("rel", relations.keySet());
        var id = dice.oneIn(15)
                ? ClaimWishes.any(world, dice)
                : relations.getOrDefault(relation, ClaimWishes.any(world, dice));
        return Wishes.reason(ClaimWishes.of(id, "/relations/" + relation + "/withdrawal"), dice)
                .brings("ClaimRelationWithdrawn")
                .no(
                        Refusal.NOTHING_CHANGED,
                        ClaimWishes.claim(id, claim -> claim.relationsWithdrawn.contains(relation)))
                .no(
                        Refusal.NOT_FOUND,
                        ClaimWishes.claim(
                                id,
                                claim -> !claim.relations.containsKey(relation)
                                        && !claim.relationsWithdrawn.contains(relation)));
    }
}
