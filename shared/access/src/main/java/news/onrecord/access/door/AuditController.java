package news.onrecord.access.door;

import java.util.List;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.audit.AuditRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit records, for those who look after the house. */
@RestController
final class AuditController {

    private static final String BEFORE = "before";
    private static final String LIMIT = "limit";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Gatehouse gatehouse;

    AuditController(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    /** A page of them, the newest first; {@code next} is the {@code before} of the next page. */
    record AuditPage(List<AuditRecord> items, @Nullable Long next) {}

    @GetMapping("/api/audit")
    AuditPage read(@RequestParam MultiValueMap<String, String> given) {
        Asked.parameters(given, BEFORE, LIMIT);
        long before = Asked.number(given, BEFORE, Long.MAX_VALUE, Long.MAX_VALUE);
        int limit = (int) Asked.number(given, LIMIT, USUAL, MOST);
        List<AuditRecord> items = gatehouse.audit().before(before, limit);
        return new AuditPage(
                items, items.size() < limit ? null : items.getLast().number());
    }
}
