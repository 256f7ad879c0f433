package news.onrecord.command.claim;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.DisputeId;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.command.source.Survivors;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for what is said about an attribution after it was recorded. */
@RestController
@RequestMapping("/api/claims/{id}/attributions/{attribution}")
final class AttributionCommandController {

    private final CommandDoor door;
    private final Attributing attributing;
    private final Independence independence;
    private final RegisteredSources sources;
    private final Clock clock;

    AttributionCommandController(
            CommandDoor door,
            Attributing attributing,
            Independence independence,
            RegisteredSources sources,
            Clock clock) {
        this.door = door;
        this.attributing = attributing;
        this.independence = independence;
        this.sources = sources;
        this.clock = clock;
    }

    @PostMapping("/amendments")
    ResponseEntity<Recorded> amend(
            @PathVariable String id, @PathVariable String attribution, @RequestBody AmendmentBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var amended = Given.idInPath(attribution, AttributionId::new);
        var reason = body.givenReason();
        var said = body.given();
        return recorded(
                claim, amended, () -> new AmendAttribution(claim, attributing.command(claim, amended, said), reason));
    }

    record CredibilityBody(
            @Nullable Credibility credibility, @Nullable Text reason) {}

    @PostMapping("/credibility")
    ResponseEntity<Recorded> grade(
            @PathVariable String id, @PathVariable String attribution, @RequestBody CredibilityBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var graded = Given.idInPath(attribution, AttributionId::new);
        var credibility = Given.required("credibility", body.credibility());
        var reason = Given.text("reason", body.reason());
        return recorded(
                claim,
                graded,
                () -> new GradeAttribution(
                        claim, graded, credibility, reason, independent(claim, graded, credibility)));
    }

    private IndependentReports independent(ClaimId claim, AttributionId attribution, Credibility credibility) {
        if (credibility != Credibility.CONFIRMED) {
            return IndependentReports.NOT_ASKED;
        }
        var carried = where(claim, attribution);
        return independence.of(
                carried.own().report(),
                carried.others().stream().map(CarriedIn::report).collect(Collectors.toUnmodifiableSet()));
    }

    private WhereCarried where(ClaimId claim, AttributionId attribution) {
        return door.ask(new DescribeAttribution(claim, attribution), WhereCarried.class)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, claim + " is not on record."));
    }

    record DisputeBody(
            @Nullable DisputeId id,
            @Nullable SourceId sourceId,
            @Nullable Text words,
            @Nullable Text spokesperson,
            @Nullable PartialDate saidAt,
            @Nullable Text url) {}

    @PostMapping("/disputes")
    ResponseEntity<Recorded> dispute(
            @PathVariable String id, @PathVariable String attribution, @RequestBody DisputeBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var dispute = Given.id(body.id(), DisputeId::of);
        var disputed = Given.idInPath(attribution, AttributionId::new);
        var source = Given.required("sourceId", body.sourceId());
        var words = Given.text("words", body.words());
        var spokesperson = Given.optionalText("spokesperson", body.spokesperson());
        var saidAt = Given.past("saidAt", body.saidAt(), clock);
        var url = Given.optionalText("url", body.url());
        return recorded(
                claim,
                dispute,
                () -> new DisputeAttribution(
                        claim,
                        disputed,
                        dispute,
                        source,
                        survivors(where(claim, disputed).own().chain(), source),
                        words,
                        spokesperson,
                        saidAt,
                        url));
    }

    private Survivors survivors(List<SourceId> chain, SourceId source) {
        return chain.contains(source) ? Survivors.NOT_ASKED : sources.survivors(chain);
    }

    @PostMapping("/disputes/{dispute}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @PathVariable String attribution,
            @PathVariable String dispute,
            @RequestBody ReasonBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var withdrawn = Given.idInPath(dispute, DisputeId::new);
        var command =
                new WithdrawDispute(claim, Given.idInPath(attribution, AttributionId::new), withdrawn, body.given());
        return recorded(claim, withdrawn, () -> command);
    }

    @PostMapping("/void")
    ResponseEntity<Recorded> markAsError(
            @PathVariable String id, @PathVariable String attribution, @RequestBody ReasonBody body) {
        var claim = Given.idInPath(id, ClaimId::new);
        var error = Given.idInPath(attribution, AttributionId::new);
        var command = new VoidAttribution(claim, error, body.given());
        return recorded(claim, error, () -> command);
    }

    private ResponseEntity<Recorded> recorded(ClaimId claim, Id thing, Supplier<?> command) {
        var receipt = door.change(command);
        return new Recorded(thing.value(), receipt.position()).at("/api/claims/" + claim);
    }
}
