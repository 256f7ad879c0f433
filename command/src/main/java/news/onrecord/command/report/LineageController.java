package news.onrecord.command.report;

import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for what is said about how reports hang together. */
@RestController
final class LineageController {

    private final CommandDoor door;
    private final Lineages lineages;

    LineageController(CommandDoor door, Lineages lineages) {
        this.door = door;
        this.lineages = lineages;
    }

    record LineageBody(
            @Nullable ReportId otherId,
            @Nullable LineageKind kind,
            @Nullable Text note) {}

    @PostMapping("/api/reports/{id}/lineage")
    ResponseEntity<Recorded> relate(@PathVariable String id, @RequestBody LineageBody body) {
        var report = Given.idInPath(id, ReportId::new);
        var other = Given.required("otherId", body.otherId());
        var kind = Given.required("kind", body.kind());
        var note = Given.optionalText("note", body.note());
        var receipt =
                door.change(() -> new RelateReport(report, other, kind, note, lineages.upstream(other, kind)));
        return new Recorded(id, receipt.position()).at("/api/reports/" + id);
    }

    record Withdrawal(@Nullable ReportId otherId, @Nullable Text reason) {}

    @PostMapping("/api/reports/{id}/lineage/withdrawal")
    ResponseEntity<Recorded> withdraw(@PathVariable String id, @RequestBody Withdrawal body) {
        var report = Given.idInPath(id, ReportId::new);
        var command = new WithdrawLineage(
                report, Given.required("otherId", body.otherId()), Given.text("reason", body.reason()));
        return new Recorded(id, door.change(command).position()).at("/api/reports/" + id);
    }
}
