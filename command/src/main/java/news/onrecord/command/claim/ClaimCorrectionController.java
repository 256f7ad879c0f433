package news.onrecord.command.claim;

import java.util.function.Function;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.CorrectionBody;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionTarget;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for corrections of claims and of their attributions. */
@RestController
final class ClaimCorrectionController {

    private final CorrectionDoor corrections;
    private final Statements statements;

    ClaimCorrectionController(CorrectionDoor corrections, Statements statements) {
        this.corrections = corrections;
        this.statements = statements;
    }

    @PostMapping("/api/claims/{id}/corrections")
    ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        return corrections.correct(claim, CorrectionTarget.CLAIM_TEXT, body, step(claim), "/api/claims/" + claim);
    }

    private Function<CorrectionStep, Object> step(ClaimId claim) {
        return step -> new CorrectClaim(claim, step, statements.standing(claim));
    }
}
