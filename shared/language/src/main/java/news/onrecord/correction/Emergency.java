package news.onrecord.correction;

import java.time.Instant;
import java.util.List;

/**
 * What lets a kill go out before a second person has seen it: until then it is flagged.
 *
 * @param confirmationDue by when a second person has to confirm it
 * @param issuedBy the people behind it: who asked, and for whom
 */
public record Emergency(Instant confirmationDue, List<String> issuedBy) {

    public Emergency {
        issuedBy = List.copyOf(issuedBy);
    }
}
