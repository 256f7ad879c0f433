package news.onrecord.command.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.RelationEvent;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How a claim stands to others, as far as it says so itself; part of the claim that holds it, and of its snapshot. */
final class Relations {

    private List<Related> standing = new ArrayList<>();
    private Set<String> withdrawn = new HashSet<>();

    List<Related> standing() {
        return standing;
    }

    void refuseMerged(ClaimId self) {
        for (var relation : standing) {
            if (relation.kind() == RelationKind.DUPLICATES) {
                throw new Refused(
                        Refusal.CLAIM_MERGED,
                        self + " is a duplicate of " + relation.objectId() + ", which stands for both. Go on there, or"
                                + " withdraw " + relation.id() + " first if they are two claims.");
            }
        }
    }

    void refuseKnown(RelationId given) {
        if (withdrawn.contains(given.value()) || stands(given)) {
            throw onRecord(given);
        }
    }

    private boolean stands(RelationId id) {
        return standing.stream().anyMatch(relation -> relation.id().equals(id));
    }

    void decide(RelateClaim command) {
        refuseObject(command);
        refuseAgain(command);
        if (command.reached().leadsBack()) {
            throw new Refused(
                    Refusal.RELATION_CIRCLE,
                    command.objectId() + " leads back to " + command.claimId() + " by " + command.kind()
                            + ". Withdraw what is wrong on that way first.");
        }
        AggregateLifecycle.apply(new ClaimRelated(
                command.claimId(),
                command.relationId(),
                command.kind(),
                command.objectId(),
                command.basis(),
                command.note()));
    }

    private static void refuseObject(RelateClaim command) {
        var named = command.objectId();
        if (named.equals(command.claimId())) {
            throw new Refused(Refusal.RELATION_CIRCLE, "'claimId' is the claim itself: a relation takes two claims.");
        }
        var object = command.reached()
                .object()
                .orElseThrow(() -> new Refused(Refusal.NOT_ON_RECORD, "'claimId' " + named + " is not on record."));
        command.reached().stands().ifPresent(stands -> {
            throw new Refused(
                    Refusal.CLAIM_MERGED,
                    "'claimId' " + named + " is a duplicate of " + stands + ", which stands for both. Name that one.");
        });
        if (object.isVoid()) {
            throw new Refused(
                    Refusal.CLAIM_VOID, "'claimId' " + named + " was recorded in error and is void. Name another.");
        }
    }

    private void refuseAgain(RelateClaim command) {
        standing.stream()
                .filter(relation -> relation.kind() == command.kind()
                        && relation.objectId().equals(command.objectId()))
                .findFirst()
                .ifPresent(same -> {
                    throw onRecord(same.id());
                });
        if (command.kind().isMutual()) {
            command.reached().object().orElseThrow().relations().stream()
                    .filter(relation -> relation.kind() == command.kind()
                            && relation.objectId().equals(command.claimId()))
                    .findFirst()
                    .ifPresent(same -> {
                        throw onRecord(same.id());
                    });
        }
    }

    private static Refused onRecord(RelationId same) {
        return new Refused(
                Refusal.ALREADY_RECORDED, "This relation is on record as " + same + "; nothing was recorded again.");
    }

    void decide(WithdrawRelation command) {
        var id = command.relationId();
        if (withdrawn.contains(id.value())) {
            throw new Refused(Refusal.NOTHING_CHANGED, id + " is withdrawn already; nothing was recorded again.");
        }
        if (!stands(id)) {
            throw new Refused(Refusal.NOT_FOUND, id + " is not on record in " + command.claimId() + ".");
        }
        AggregateLifecycle.apply(new ClaimRelationWithdrawn(command.claimId(), id, command.reason()));
    }

    void evolve(RelationEvent event) {
        switch (event) {
            case ClaimRelated related ->
                standing.add(new Related(related.relationId(), related.kind(), related.objectId()));
            case ClaimRelationWithdrawn back -> {
                standing.removeIf(relation -> relation.id().equals(back.relationId()));
                withdrawn.add(back.relationId().value());
            }
        }
    }
}
