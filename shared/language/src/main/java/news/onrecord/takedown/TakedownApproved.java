package news.onrecord.takedown;

import java.util.List;

/**
 * A second person approved one version of a takedown: from now on its words are to be erased, which is done apart from this
 * and is an event of its own.
 *
 * @param approvedBy the people behind the approval: who asked, and for whom
 */
public record TakedownApproved(TakedownId takedownId, int version, List<String> approvedBy) implements TakedownEvent {

    public TakedownApproved {
        approvedBy = List.copyOf(approvedBy);
    }
}
