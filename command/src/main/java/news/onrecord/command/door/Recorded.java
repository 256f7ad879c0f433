package news.onrecord.command.door;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/**
 * What a door answers when something was put on record.
 *
 * @param id of the thing
 * @param position of the last event that it took
 */
public record Recorded(String id, long position) {

    /** 201, with the address at which the thing can be read. */
    public ResponseEntity<Recorded> at(String path) {
        return ResponseEntity.created(URI.create(path)).body(this);
    }
}
