package news.onrecord.command.claim;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationKind;
import news.onrecord.command.door.CommandDoor;
import org.springframework.stereotype.Component;

/**
 * Goes from claim to claim along their relations, asking each claim itself and never a view that may lag. Whatever it read,
 * the command rests on, so that what it found still holds when the relation is recorded
 * (docs/decisions/relations-rest-on-both-streams.md).
 */
@Component
final class RelatedClaims {

    /** More than any story has; a walk of so many takes some milliseconds. */
    static final int FARTHEST = 500;

    private final CommandDoor door;

    RelatedClaims(CommandDoor door) {
        this.door = door;
    }

    /** What lies behind the object of a relation. */
    Reached from(ClaimId subject, RelationKind kind, ClaimId object) {
        var walk = new Walk(subject, kind);
        var found = walk.ask(object);
        var stands = found.flatMap(walk::standsFor);
        boolean leadsBack = found.isPresent() && stands.isEmpty() && !kind.isMutual() && walk.leadsBack(object);
        return new Reached(found, stands, leadsBack, walk.restsOn);
    }

    private final class Walk {
        private final ClaimId subject;
        private final RelationKind kind;
        private final TreeMap<String, Long> restsOn = new TreeMap<>();

        Walk(ClaimId subject, RelationKind kind) {
            this.subject = subject;
            this.kind = kind;
        }

        Optional<ClaimState> ask(ClaimId claim) {
            var state = door.ask(new DescribeClaim(claim), ClaimState.class);
            // read twice, the earlier reading is the one that something may have been decided from
            state.ifPresent(said -> restsOn.merge(claim.value(), said.sequence(), Math::min));
            return state;
        }

        Optional<ClaimId> standsFor(ClaimState duplicate) {
            var next = duplicate.mergedInto();
            while (next.isPresent()) {
                var further = ask(next.get()).flatMap(ClaimState::mergedInto);
                if (further.isEmpty()) {
                    return next;
                }
                next = further;
            }
            return next;
        }

        boolean leadsBack(ClaimId object) {
            Set<ClaimId> seen = new HashSet<>(Set.of(object));
            var next = new ArrayDeque<>(Set.of(object));
            while (!next.isEmpty()) {
                for (var further : ask(next.remove()).orElseThrow().objects(kind)) {
                    if (further.equals(subject)) {
                        return true;
                    }
                    if (seen.add(further)) {
                        next.add(further);
                    }
                }
                refuseTooFar(seen);
            }
            return false;
        }

        private void refuseTooFar(Set<ClaimId> seen) {
            if (seen.size() > FARTHEST) {
                throw new Refused(
                        Refusal.RELATION_CIRCLE,
                        "More than " + FARTHEST + " claims hang on the other one by " + kind
                                + ", so it cannot be told whether this closes a circle.");
            }
        }
    }
}
