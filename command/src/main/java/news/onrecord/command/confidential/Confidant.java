package news.onrecord.command.confidential;

import java.util.Optional;

/**
 * Somebody of the house, as far as confiding in them is concerned.
 *
 * @param person the id
 * @param desk to which they belong now
 * @param isCleared whether they may read sealed identities at all: they, in person or through a token that was made for it
 */
public record Confidant(String person, Optional<String> desk, boolean isCleared) {

    boolean isOf(String other) {
        return desk.filter(other::equals).isPresent();
    }
}
