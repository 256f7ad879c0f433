package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for a claim's upkeep: its wording, its class, and what should not have been recorded. */
@RestController
@RequestMapping("/api/claims/{id}")
final class ClaimUpkeepController {

    private final CommandDoor door;
    private final Statements statements;

    ClaimUpkeepController(CommandDoor door, Statements statements) {
        this.door = door;
        this.statements = statements;
    }

    record RewordingBody(@Nullable Text before, @Nullable Text after) {}

    @PostMapping("/rewordings")
    ResponseEntity<Recorded> reword(@PathVariable String id, @RequestBody RewordingBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var before = Given.text("before", body.before());
        var after = Given.text("after", body.after());
        return recorded(claim, door.change(() -> new RewordClaim(claim, statements.standing(claim), before, after)));
    }

    @PostMapping("/classification")
    ResponseEntity<Recorded> classify(@PathVariable String id, @RequestBody ClassificationBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        return recorded(claim, door.change(body.command(claim)));
    }

    @PostMapping("/void")
    ResponseEntity<Recorded> markAsError(@PathVariable String id, @RequestBody ReasonBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        return recorded(claim, door.change(new VoidClaim(claim, body.given())));
    }

    private static ResponseEntity<Recorded> recorded(ClaimId claim, Receipt receipt) {
        return new Recorded(claim.value(), receipt.position()).at("/api/claims/" + claim);
    }
}
