package news.onrecord.takedown;

import java.util.List;

/**
 * The words of an approved takedown are out of the ledger. It is recorded once they are gone, never before.
 *
 * @param ground on which, for those who miss them
 * @param texts those that stood there
 */
public record WordsErased(TakedownId takedownId, int version, TakedownGround ground, List<ReachedText> texts)
        implements TakedownEvent {

    public WordsErased {
        texts = List.copyOf(texts);
    }
}
