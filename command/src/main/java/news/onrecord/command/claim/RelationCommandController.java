package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about how claims stand to each other. */
@RestController
@RequestMapping("/api/claims/{id}/relations")
final class RelationCommandController {

    private final CommandDoor door;
    private final RelatedClaims claims;

    RelationCommandController(CommandDoor door, RelatedClaims claims) {
        this.door = door;
        this.claims = claims;
    }

    /**
     * What a request to relate a claim may say.
     *
     * @param claimId the claim that it is related to
     */
    record RelationBody(
            @Nullable RelationId id,
            @Nullable RelationKind kind,
            @Nullable ClaimId claimId,
            @Nullable RelationBasis basis,
            @Nullable Text note) {}

    @PostMapping
    ResponseEntity<Recorded> relate(@PathVariable String id, @RequestBody RelationBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var relation = Given.id(body.id(), RelationId::of);
        var kind = Given.required("kind", body.kind());
        var object = Given.required("claimId", body.claimId());
        var basis = Given.orElse(body.basis(), RelationBasis.NOT_EXAMINED);
        var note = Given.optionalText("note", body.note());
        var receipt = door.change(() ->
                new RelateClaim(claim, relation, kind, object, basis, note, claims.from(claim, kind, object)));
        return new Recorded(relation.value(), receipt.position()).at("/api/claims/" + claim);
    }

    @PostMapping("/{relation}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id, @PathVariable String relation, @RequestBody ReasonBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var related = Given.idInPath(relation, RelationId::new);
        var receipt = door.change(new WithdrawRelation(claim, related, body.given()));
        return new Recorded(related.value(), receipt.position()).at("/api/claims/" + claim);
    }
}
