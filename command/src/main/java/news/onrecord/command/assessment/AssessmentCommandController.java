package news.onrecord.command.assessment;

import java.time.Clock;
import java.util.function.Supplier;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.assessment.Evidence;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.command.door.VisibilityBody;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.correction.CorrectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about assessments: it settles what a review refers to. */
@RestController
final class AssessmentCommandController {

    private final CommandDoor door;
    private final AssessedClaims claims;
    private final HouseScales scales;
    private final RegisteredSources sources;
    private final ThingsOnRecord things;
    private final Clock clock;

    AssessmentCommandController(
            CommandDoor door,
            AssessedClaims claims,
            HouseScales scales,
            RegisteredSources sources,
            ThingsOnRecord things,
            Clock clock) {
        this.door = door;
        this.claims = claims;
        this.scales = scales;
        this.sources = sources;
        this.things = things;
        this.clock = clock;
    }

    record RevocationBody(@Nullable Text reason) {}

    @PostMapping("/api/claims/{id}/assessments")
    ResponseEntity<Recorded> assess(@PathVariable String id, @RequestBody ReviewBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var assessmentId = Given.id(body.id(), AssessmentId::of);
        var author = body.assessor();
        var review = review(body);
        var audience = Given.audience(body.visibility(), body.embargoedUntil(), clock);
        var receipt = door.change(
                () -> new AssessClaim(assessmentId, claims.read(claim), author, known(author), review, audience));
        return new Recorded(assessmentId.value(), receipt.position()).at("/api/assessments/" + assessmentId);
    }

    @PostMapping("/api/assessments/{id}/revisions")
    ResponseEntity<Recorded> revise(@PathVariable String id, @RequestBody ReviewBody body) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        var review = review(body.ofARevision());
        return changed(assessment, () -> new ReviseAssessment(assessment, claims.of(assessment), review));
    }

    @PostMapping("/api/assessments/{id}/revocation")
    ResponseEntity<Recorded> revoke(@PathVariable String id, @RequestBody RevocationBody body) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        var command = new RevokeAssessment(assessment, Given.text("reason", body.reason()));
        return changed(assessment, () -> command);
    }

    @PostMapping("/api/assessments/{id}/visibility")
    ResponseEntity<Recorded> changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        var command = new ChangeAssessmentVisibility(assessment, assessment, body.audience(clock));
        return changed(assessment, () -> command);
    }

    @PostMapping("/api/assessments/{id}/corrections/{correction}/visibility")
    ResponseEntity<Recorded> changeVisibilityOfCorrection(
            @PathVariable String id, @PathVariable String correction, @RequestBody VisibilityBody body) {
        var assessment = Given.idInPath(id, AssessmentId::new);
        var thing = Given.idInPath(correction, CorrectionId::new);
        var receipt = door.change(new ChangeAssessmentVisibility(assessment, thing, body.audience(clock)));
        return new Recorded(thing.value(), receipt.position()).at("/api/assessments/" + assessment);
    }

    private ResponseEntity<Recorded> changed(AssessmentId assessment, Supplier<?> command) {
        var receipt = door.change(command);
        return new Recorded(assessment.value(), receipt.position()).at("/api/assessments/" + assessment);
    }

    private Review review(ReviewBody body) {
        var review = body.review(scale(body.scale()), clock);
        review.evidence().stream().map(Evidence::thingId).forEach(thing -> {
            if (thing != null) {
                things.require("evidence.thingId", thing);
            }
        });
        return review;
    }

    private @Nullable HouseScale scale(ReviewBody.@Nullable ScaleReference named) {
        if (named == null) {
            return null;
        }
        var id = Given.required("scale.scaleId", named.scaleId());
        return scales.find(id, named.revision())
                .orElseThrow(() -> new Refused(
                        Refusal.NOT_ON_RECORD,
                        "'scale' names " + id + (named.revision() == null ? "" : ", revision " + named.revision())
                                + ", which is not on record. Define it first."));
    }

    private @Nullable RegisteredSource known(Assessor author) {
        var source = author.sourceId();
        return source == null
                ? null
                : sources.find(source)
                        .orElseThrow(() -> new Refused(
                                Refusal.SOURCE_UNKNOWN,
                                "The author " + source + " is not on record. Register it first."));
    }
}
