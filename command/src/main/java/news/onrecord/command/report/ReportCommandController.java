package news.onrecord.command.report;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.VisibilityBody;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.correction.CorrectionId;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about reports. */
@RestController
final class ReportCommandController {

    private final CommandDoor door;
    private final RegisteredSources sources;
    private final RepeatedVersions repeated;
    private final Clock clock;

    ReportCommandController(CommandDoor door, RegisteredSources sources, RepeatedVersions repeated, Clock clock) {
        this.door = door;
        this.sources = sources;
        this.repeated = repeated;
        this.clock = clock;
    }

    record Filing(
            @Nullable ReportId id,
            @Nullable SourceId authorId,
            @Nullable Text outlet,
            @Nullable Text url,
            @Nullable String language,
            @Nullable Text headline,
            @Nullable PartialDate publishedAt,
            @Nullable PartialDate observedAt,
            @Nullable Text text,
            @Nullable List<PartBody> parts,
            @Nullable Visibility visibility,
            @Nullable String embargoedUntil) {}

    @PostMapping("/api/reports")
    ResponseEntity<Recorded> file(@RequestBody Filing body) {
        var id = Given.id(body.id(), ReportId::of);
        var command = new FileReport(
                id,
                author(Given.required("authorId", body.authorId())),
                Given.optionalText("outlet", body.outlet()),
                Given.optionalText("url", body.url()),
                Given.language(body.language()),
                first(body),
                Given.audience(body.visibility(), body.embargoedUntil(), clock));
        return door.enter(id.value(), command).at("/api/reports/" + id);
    }

    record NewVersion(
            @Nullable Integer version,
            @Nullable Text headline,
            @Nullable PartialDate publishedAt,
            @Nullable PartialDate observedAt,
            @Nullable Text text,
            @Nullable List<PartBody> parts) {}

    @PostMapping("/api/reports/{id}/versions")
    ResponseEntity<Recorded> addVersion(@PathVariable String id, @RequestBody NewVersion body) {
        var report = Given.idInPath(id, ReportId::new);
        var command = new AddReportVersion(
                report,
                body.version(),
                version(body.headline(), body.publishedAt(), body.observedAt(), body.text(), body.parts()));
        try {
            var receipt = door.change(command);
            return new Recorded(id, receipt.position()).at("/api/reports/" + id + "/versions/" + receipt.result());
        } catch (Refused refused) {
            throw repeated.told(command, refused);
        }
    }

    @PostMapping("/api/reports/{id}/visibility")
    ResponseEntity<Recorded> changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body) {
        var report = Given.idInPath(id, ReportId::new);
        return change(report, report, body);
    }

    @PostMapping("/api/reports/{id}/corrections/{correction}/visibility")
    ResponseEntity<Recorded> changeVisibilityOfCorrection(
            @PathVariable String id, @PathVariable String correction, @RequestBody VisibilityBody body) {
        return change(Given.idInPath(id, ReportId::new), Given.idInPath(correction, CorrectionId::new), body);
    }

    private ResponseEntity<Recorded> change(ReportId report, Id thing, VisibilityBody body) {
        var receipt = door.change(new ChangeReportVisibility(report, thing, body.audience(clock)));
        return new Recorded(thing.value(), receipt.position()).at("/api/reports/" + report);
    }

    record Reasoned(@Nullable Text reason) {

        Text given() {
            return Given.text("reason", reason);
        }
    }

    @PostMapping("/api/reports/{id}/removal")
    ResponseEntity<Recorded> remove(@PathVariable String id, @RequestBody Reasoned body) {
        var report = Given.idInPath(id, ReportId::new);
        var receipt = door.change(new RemoveReport(report, body.given()));
        return new Recorded(id, receipt.position()).at("/api/reports/" + id);
    }

    @PostMapping("/api/reports/{id}/restoration")
    ResponseEntity<Recorded> restore(@PathVariable String id, @RequestBody Reasoned body) {
        var report = Given.idInPath(id, ReportId::new);
        var receipt = door.change(new RestoreReport(report, body.given()));
        return new Recorded(id, receipt.position()).at("/api/reports/" + id);
    }

    /** One that is merged at the very moment may still be named: it is hop 0 then, as a merged author of an older report is. */
    private SourceId author(SourceId id) {
        var author = sources.find(id)
                .orElseThrow(() -> new Refused(
                        Refusal.SOURCE_UNKNOWN, "The author " + id + " is not on record. Register it first."));
        if (author.kind() != SourceKind.ARTICLE_AUTHOR) {
            throw new Refused(Refusal.NOT_AN_AUTHOR, "The source " + id + " is of kind " + author.kind() + ".");
        }
        author.refuseMerged("The author", id);
        return id;
    }

    /** Of a work that is only known by its address there is no version yet. */
    private @Nullable VersionText first(Filing body) {
        return Stream.of(body.text(), body.headline(), body.publishedAt(), body.observedAt(), body.parts())
                        .allMatch(Objects::isNull)
                ? null
                : version(body.headline(), body.publishedAt(), body.observedAt(), body.text(), body.parts());
    }

    private VersionText version(
            @Nullable Text headline,
            @Nullable PartialDate publishedAt,
            @Nullable PartialDate observedAt,
            @Nullable Text text,
            @Nullable List<PartBody> given) {
        var parts = PartBody.parts(given);
        return new VersionText(
                Given.optionalText("headline", headline),
                Given.past("publishedAt", publishedAt, clock),
                Given.past("observedAt", observedAt, clock),
                text == null && !parts.isEmpty() ? "" : Given.article("text", text),
                parts);
    }
}
