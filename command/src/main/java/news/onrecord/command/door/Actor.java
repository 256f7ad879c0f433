package news.onrecord.command.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is answerable for what a command puts on record, as it was proven before the command got here; it becomes the
 * event's metadata.
 *
 * @param person the authenticated one: who logged in, or the owner of the machine's token
 * @param client how they came: {@code session}, or the token's id
 * @param correlationId the number of the request
 * @param onBehalfOf for whom the machine said that it acts
 */
public record Actor(String person, String client, String correlationId, Optional<String> onBehalfOf) {

    /** Everybody behind the request: a token counts as its owner, acting for somebody as both. */
    public List<String> people() {
        return Stream.concat(Stream.of(person), onBehalfOf.stream()).distinct().toList();
    }
}
