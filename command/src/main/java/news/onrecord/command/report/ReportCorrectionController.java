package news.onrecord.command.report;

import java.util.function.Function;
import news.onrecord.command.correction.CorrectionBody;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.report.ReportId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for corrections of reports. */
@RestController
final class ReportCorrectionController {

    private final CorrectionDoor corrections;

    ReportCorrectionController(CorrectionDoor corrections) {
        this.corrections = corrections;
    }

    @PostMapping("/api/reports/{id}/corrections")
    ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        var report = Given.idInPath(id, ReportId::new);
        return corrections.correct(report, CorrectionTarget.REPORT, body, step(report), "/api/reports/" + report);
    }

    private static Function<CorrectionStep, Object> step(ReportId report) {
        return step -> new CorrectReport(report, step);
    }
}
