package news.onrecord.query.log;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TilePath;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the transparency log to everybody (C2SP tlog-tiles under {@code /log/}), as stored bytes: whoever wants to check
 * it needs nothing but HTTP.
 */
@RestController
final class LogQueryController {

    private static final String PREFIX = "/log/";
    private static final CacheControl FOR_A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LogReader log;
    private final PublishedTiles tiles;
    private final Clock clock;

    LogQueryController(@Qualifier("queryDataSource") DataSource dataSource, Clock clock) {
        this.log = new LogReader(dataSource);
        this.tiles = new PublishedTiles(log);
        this.clock = clock;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(log.latest()
                .map(SignedCheckpoint::bytes)
                .orElseThrow(() -> new Refused(
                        Refusal.NOTHING_PUBLISHED,
                        "There is no checkpoint before the first record. Ask again later.")));
    }

    /** The path is taken as it was sent: a tile has exactly one address. */
    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        var path = tilePath(request.getRequestURI());
        return Answer.of(MediaType.APPLICATION_OCTET_STREAM, FOR_EVER, tiles.bytes(path));
    }

    @GetMapping("/log/vkey")
    ResponseEntity<byte[]> vkey() {
        return lines(log.vkeys(clock.instant()));
    }

    @GetMapping("/log/witnesses")
    ResponseEntity<byte[]> witnesses() {
        return lines(log.witnesses());
    }

    /** The statements by which this log succeeded others, oldest first; nothing where it succeeded none. */
    @GetMapping("/log/succession")
    ResponseEntity<byte[]> succession() {
        return text(String.join("\n", log.successions()).getBytes(StandardCharsets.UTF_8));
    }

    private static TilePath tilePath(String uri) {
        try {
            return TilePath.parse(uri.substring(PREFIX.length()));
        } catch (Malformed malformed) {
            throw new Refused(Refusal.MALFORMED_TILE_PATH, "Under /log/, " + malformed.getMessage() + ".");
        }
    }

    private static ResponseEntity<byte[]> lines(List<String> lines) {
        return text(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> text(byte[] bytes) {
        return Answer.of(Answer.TEXT, FOR_A_SECOND, bytes);
    }
}
