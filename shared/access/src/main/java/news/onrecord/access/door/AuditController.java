package news.onrecord.access.door;

import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.audit.AuditRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit records, for those who look after the house. */
@RestController
final class AuditController {

    private static final int MOST = 200;

    private final Gatehouse gatehouse;

    AuditController(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    /** A page of them, the newest first; {@code next} is the {@code before} of the next page. */
    record AuditPage(List<AuditRecord> items, @Nullable Long next) {}

    @GetMapping("/api/audit")
    AuditPage read(
            @RequestParam(required = false) @Nullable Long before, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(Refusal.INVALID_PARAMETER, "\"limit\" must be a number from 1 to " + MOST + ".");
        }
        List<AuditRecord> items = gatehouse.audit().before(before == null ? Long.MAX_VALUE : before, limit);
        return new AuditPage(
                items, items.size() < limit ? null : items.getLast().number());
    }
}
