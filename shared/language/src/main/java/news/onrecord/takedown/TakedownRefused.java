package news.onrecord.takedown;

import java.util.List;
import news.onrecord.Text;

/**
 * A second person refused one version of a takedown, which is over with that.
 *
 * @param refusedBy the people behind the refusal
 * @param reason why, in words
 */
public record TakedownRefused(TakedownId takedownId, int version, List<String> refusedBy, Text reason)
        implements TakedownEvent {

    public TakedownRefused {
        refusedBy = List.copyOf(refusedBy);
    }
}
