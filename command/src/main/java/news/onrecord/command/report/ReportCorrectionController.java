package news.onrecord.command.report;

import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionBody;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.correction.ReviewBody;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of reports. */
@RestController
@RequestMapping("/api/reports/{id}/corrections")
final class ReportCorrectionController {

    private final CorrectionDoor corrections;

    ReportCorrectionController(CorrectionDoor corrections) {
        this.corrections = corrections;
    }

    @PostMapping
    ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        return corrections.correct(report(id), body);
    }

    @PostMapping("/{correction}/amendment")
    ResponseEntity<Recorded> amend(
            @PathVariable String id, @PathVariable String correction, @RequestBody CorrectionBody body) {
        return corrections.amend(report(id), correction, body);
    }

    @PostMapping("/{correction}/approval")
    ResponseEntity<Recorded> approve(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.approve(report(id), correction, body);
    }

    @PostMapping("/{correction}/refusal")
    ResponseEntity<Recorded> refuse(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.refuse(report(id), correction, body);
    }

    @PostMapping("/{correction}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestBody(required = false) @Nullable ReviewBody body) {
        return corrections.withdraw(report(id), correction, Given.orElse(body, ReviewBody.EMPTY));
    }

    @PostMapping("/{correction}/expiry")
    ResponseEntity<Recorded> expire(@PathVariable String id, @PathVariable String correction) {
        return corrections.expire(report(id), correction);
    }

    @PostMapping("/{correction}/confirmation")
    ResponseEntity<Recorded> confirm(@PathVariable String id, @PathVariable String correction) {
        return corrections.confirm(report(id), correction);
    }

    @PostMapping("/{correction}/escalation")
    ResponseEntity<Recorded> escalate(@PathVariable String id, @PathVariable String correction) {
        return corrections.escalate(report(id), correction);
    }

    private static Correctable report(String id) {
        var report = Given.idInPath(id, ReportId::new);
        return new Correctable(
                report, CorrectionTarget.REPORT, step -> new CorrectReport(report, step), "/api/reports/" + report);
    }
}
