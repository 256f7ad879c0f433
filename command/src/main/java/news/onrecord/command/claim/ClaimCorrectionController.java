package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionController;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.door.Given;
import news.onrecord.correction.CorrectionTarget;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of claims and of their attributions. */
@RestController
@RequestMapping("/api/claims/{id}/corrections")
final class ClaimCorrectionController extends CorrectionController {

    private final Statements statements;

    ClaimCorrectionController(CorrectionDoor corrections, Statements statements) {
        super(corrections);
        this.statements = statements;
    }

    @Override
    protected Correctable thing(String id) {
        var claim = Given.idInPath(id, ClaimId::new);
        return new Correctable(
                claim,
                CorrectionTarget.CLAIM_TEXT,
                step -> new CorrectClaim(claim, step, statements.standing(claim)),
                "/api/claims/" + claim);
    }
}
