package news.onrecord.query.log;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.onrecord.log.OpenedEvent;
import news.onrecord.query.Address;
import news.onrecord.query.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers with the events themselves, as they are stored (docs/format.md, "The opened event"), for those who check the
 * log. They are never kept on the way: what is erased has to be gone.
 */
@RestController
@RequestMapping("/api/events")
final class OpenedEventsController {

    private static final Set<String> KNOWN = Set.of("after", "limit", "stream");
    private static final Pattern STREAM = Pattern.compile("[a-z]{3}_[0-9a-f-]{36}");
    private static final int LIMIT = 256;
    private static final int MOST = 1_000;
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final OpenedEvents events;

    OpenedEventsController(OpenedEvents events) {
        this.events = events;
    }

    @GetMapping
    ResponseEntity<byte[]> events(@RequestParam MultiValueMap<String, String> given) {
        var asked = Parameters.of(given, KNOWN);
        var stream = asked.matching("stream", STREAM, "the id of a thing with a stream of its own, such as a claim");
        long after = asked.after();
        int limit = asked.limit(LIMIT, MOST);
        return answer(stream == null ? events.after(after, limit) : events.ofStream(stream, after, limit));
    }

    @GetMapping("/{position}")
    ResponseEntity<byte[]> event(@PathVariable String position, @RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given, Set.of());
        return answer(List.of(
                events.at(Address.position(position)).orElseThrow(() -> Address.nothing("position " + position))));
    }

    private static ResponseEntity<byte[]> answer(List<OpenedEvent> found) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(OpenedEvent.join(found));
    }
}
