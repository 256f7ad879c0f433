package news.onrecord.command.door;

import java.net.URI;
import news.onrecord.command.ledger.Kept;
import news.onrecord.command.ledger.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a door answers when something was put on record.
 *
 * @param id of the thing
 * @param position of the last event that it took
 * @param streamVersion the version of the thing's stream with it, for If-Match
 */
public record Recorded(String id, long position, @Nullable Long streamVersion) {

    /** The header that says a stream's version. */
    public static final String STREAM_VERSION = "Stream-Version";

    /** By the request that this thread answers. */
    public Recorded(String id, long position) {
        this(id, position, Asked.now().streamVersion());
    }

    /** The answer to a request that was recorded before. */
    public static ResponseEntity<Recorded> again(Kept kept) {
        return new Recorded(kept.id(), kept.position(), kept.streamVersion()).at(kept.location());
    }

    /** 201, or 202 when it waits for a second person, with the address at which the thing can be read. */
    public ResponseEntity<Recorded> at(String path) {
        var answer = ResponseEntity.status(path.endsWith(Once.WAITING) ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create(path));
        return (streamVersion == null ? answer : answer.header(STREAM_VERSION, String.valueOf(streamVersion)))
                .body(this);
    }
}
