package news.onrecord.command.correction;

import java.net.URI;
import news.onrecord.correction.ProposalState;
import org.springframework.http.ResponseEntity;

/**
 * What a door answers when a correction was proposed and not issued: a second person has to approve it.
 *
 * @param id of the correction that it is to be
 * @param position of the proposal
 * @param version the one that stands now, and that an approval has to name
 */
public record Proposed(String id, long position, ProposalState state, int version) {

    /** 202, with the address at which the thing can be read. */
    ResponseEntity<Object> at(String path) {
        return ResponseEntity.accepted().location(URI.create(path)).body(this);
    }
}
