package news.onrecord.command.report;

import java.time.Clock;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.report.ReportEvidenceId;
import news.onrecord.report.ReportId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for copies that somebody kept of a report's versions, for whoever comes by with them: a person, an archiver. */
@RestController
final class EvidenceController {

    private final CommandDoor door;
    private final Clock clock;

    EvidenceController(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/api/reports/{id}/versions/{version}/evidence")
    ResponseEntity<Recorded> add(
            @PathVariable String id, @PathVariable String version, @RequestBody EvidenceBody body) {
        var evidence = Given.id(body.id(), ReportEvidenceId::of);
        var command = body.command(
                Given.idInPath(id, ReportId::new), evidence, Given.idInPath(version, Integer::valueOf), clock);
        var receipt = door.change(command);
        return new Recorded(evidence.value(), receipt.position()).at("/api/reports/" + id + "/versions/" + version);
    }
}
