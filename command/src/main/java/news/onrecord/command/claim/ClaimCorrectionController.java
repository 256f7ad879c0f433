package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionBody;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.correction.ReviewBody;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of claims and of their attributions. */
@RestController
@RequestMapping("/api/claims/{id}/corrections")
final class ClaimCorrectionController {

    private final CorrectionDoor corrections;
    private final Statements statements;

    ClaimCorrectionController(CorrectionDoor corrections, Statements statements) {
        this.corrections = corrections;
        this.statements = statements;
    }

    @PostMapping
    ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        return corrections.correct(claim(id), body);
    }

    @PostMapping("/{correction}/amendment")
    ResponseEntity<Recorded> amend(
            @PathVariable String id, @PathVariable String correction, @RequestBody CorrectionBody body) {
        return corrections.amend(claim(id), correction, body);
    }

    @PostMapping("/{correction}/approval")
    ResponseEntity<Recorded> approve(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.approve(claim(id), correction, body);
    }

    @PostMapping("/{correction}/refusal")
    ResponseEntity<Recorded> refuse(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.refuse(claim(id), correction, body);
    }

    @PostMapping("/{correction}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestBody(required = false) @Nullable ReviewBody body) {
        return corrections.withdraw(claim(id), correction, Given.orElse(body, ReviewBody.EMPTY));
    }

    @PostMapping("/{correction}/expiry")
    ResponseEntity<Recorded> expire(@PathVariable String id, @PathVariable String correction) {
        return corrections.expire(claim(id), correction);
    }

    @PostMapping("/{correction}/confirmation")
    ResponseEntity<Recorded> confirm(@PathVariable String id, @PathVariable String correction) {
        return corrections.confirm(claim(id), correction);
    }

    @PostMapping("/{correction}/escalation")
    ResponseEntity<Recorded> escalate(@PathVariable String id, @PathVariable String correction) {
        return corrections.escalate(claim(id), correction);
    }

    private Correctable claim(String id) {
        var claim = Given.idInPath(id, ClaimId::new);
        return new Correctable(
                claim,
                CorrectionTarget.CLAIM_TEXT,
                step -> new CorrectClaim(claim, step, statements.standing(claim)),
                "/api/claims/" + claim);
    }
}
