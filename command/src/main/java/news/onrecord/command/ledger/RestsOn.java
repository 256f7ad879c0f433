package news.onrecord.command.ledger;

import java.util.Map;

/** A command that was decided from what other streams said: nothing of it is recorded if one of them has moved on since. */
public interface RestsOn {

    /** The last sequence that was read of each, by stream. */
    Map<String, Long> restsOn();
}
