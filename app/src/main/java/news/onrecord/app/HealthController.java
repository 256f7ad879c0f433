package news.onrecord.app;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether this process lives, and whether it can do its work: for whoever restarts it, or sends requests its way. It
 * tells nothing else, because anybody may ask.
 */
@RestController
class HealthController {

    private final ProcessRole role;
    private final List<Readiness> needs;

    HealthController(ProcessRole role, List<Readiness> needs) {
        this.role = role;
        this.needs = needs;
    }

    /**
     * How it is.
     *
     * @param role which requests it takes
     */
    record Health(String status, String role) {}

    @GetMapping("/health/live")
    ResponseEntity<Health> live() {
        return is("live");
    }

    /** Asks the database each time; 503 when something is missing. */
    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        needs.forEach(Readiness::check);
        return is("ready");
    }

    private ResponseEntity<Health> is(String status) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Health(status, role.toString()));
    }
}
