package news.onrecord.command.claim;

import java.time.Clock;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Hop;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.Stance;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.VisibilityBody;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.report.PrintedVersions;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.correction.CorrectionId;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about claims: it settles what the aggregate may not look up itself. */
@RestController
final class ClaimCommandController {

    private final CommandDoor door;
    private final PrintedVersions versions;
    private final RegisteredSources sources;
    private final Clock clock;

    ClaimCommandController(CommandDoor door, PrintedVersions versions, RegisteredSources sources, Clock clock) {
        this.door = door;
        this.versions = versions;
        this.sources = sources;
        this.clock = clock;
    }

    record ClaimBody(
            @Nullable ClaimId id,
            @Nullable Text statement,
            @Nullable String language,
            @Nullable ClaimKind kind,
            @Nullable Text note,
            @Nullable Visibility visibility,
            @Nullable String embargoedUntil) {}

    @PostMapping("/api/claims")
    ResponseEntity<Recorded> record(@RequestBody ClaimBody body) {
        var id = Given.id(body.id(), ClaimId::of);
        var command = new RecordClaim(
                id,
                Given.text("statement", body.statement()),
                Given.language(body.language()),
                Given.orElse(body.kind(), ClaimKind.NOT_EXAMINED),
                Given.optionalText("note", body.note()),
                Given.audience(body.visibility(), body.embargoedUntil(), clock));
        return door.enter(id.value(), command).at("/api/claims/" + id);
    }

    @PostMapping("/api/claims/{id}/attributions")
    ResponseEntity<Recorded> attribute(@PathVariable String id, @RequestBody AttributionBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var attributionId = Given.id(body.id(), AttributionId::of);
        var attribution = body.attribution(clock);
        var version = body.version();
        var audience = body.audience(clock);
        var hops = attribution.chain().hops().stream().map(Hop::sourceId).toList();
        var receipt = door.change(() -> new AttributeClaim(
                claim, attributionId, printed(version), sources.find(hops), attribution, audience));
        return new Recorded(attributionId.value(), receipt.position()).at("/api/claims/" + id);
    }

    record StanceBody(
            @Nullable ReportId reportId,
            @Nullable Integer version,
            @Nullable Stance headline,
            @Nullable Stance body,
            @Nullable Text note) {}

    @PostMapping("/api/claims/{id}/stances")
    ResponseEntity<Recorded> recordStance(@PathVariable String id, @RequestBody StanceBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var version = new ReportVersionId(
                Given.required("reportId", body.reportId()), Given.required("version", body.version()));
        if (body.headline() == null && body.body() == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'headline' or 'body' is required: say how one of them stands.");
        }
        var note = Given.optionalText("note", body.note());
        var receipt =
                door.change(() -> new RecordStance(claim, printed(version), body.headline(), body.body(), note));
        return new Recorded(id, receipt.position()).at("/api/claims/" + id);
    }

    @PostMapping("/api/claims/{id}/visibility")
    ResponseEntity<Recorded> changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        return change(claim, claim, body);
    }

    @PostMapping("/api/claims/{id}/attributions/{attribution}/visibility")
    ResponseEntity<Recorded> changeVisibilityOfAttribution(
            @PathVariable String id, @PathVariable String attribution, @RequestBody VisibilityBody body) {
        return change(Given.idInPath(id, ClaimId::new), Given.idInPath(attribution, AttributionId::new), body);
    }

    @PostMapping("/api/claims/{id}/corrections/{correction}/visibility")
    ResponseEntity<Recorded> changeVisibilityOfCorrection(
            @PathVariable String id, @PathVariable String correction, @RequestBody VisibilityBody body) {
        return change(Given.idInPath(id, ClaimId::new), Given.idInPath(correction, CorrectionId::new), body);
    }

    private ResponseEntity<Recorded> change(ClaimId claim, Id thing, VisibilityBody body) {
        var receipt = door.change(new ChangeClaimVisibility(claim, thing, body.audience(clock)));
        return new Recorded(thing.value(), receipt.position()).at("/api/claims/" + claim);
    }

    private PrintedVersion printed(ReportVersionId version) {
        return versions.find(version)
                .orElseThrow(() -> new Refused(
                        Refusal.REPORT_UNKNOWN,
                        "Version " + version.version() + " of " + version.reportId() + " is not on record."));
    }
}
