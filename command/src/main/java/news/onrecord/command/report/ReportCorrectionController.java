package news.onrecord.command.report;

import news.onrecord.command.correction.Correctable;
import news.onrecord.command.correction.CorrectionController;
import news.onrecord.command.correction.CorrectionDoor;
import news.onrecord.command.door.Given;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.report.ReportId;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for corrections of reports. */
@RestController
@RequestMapping("/api/reports/{id}/corrections")
final class ReportCorrectionController extends CorrectionController {

    ReportCorrectionController(CorrectionDoor corrections) {
        super(corrections);
    }

    @Override
    protected Correctable thing(String id) {
        var report = Given.idInPath(id, ReportId::new);
        return new Correctable(
                report, CorrectionTarget.REPORT, step -> new CorrectReport(report, step), "/api/reports/" + report);
    }
}
