package news.onrecord.correction;

import java.time.Instant;
import java.util.List;

/**
 * A kill went out as an emergency, before a second person had seen it: until one confirms it, it is flagged.
 *
 * @param issuedBy the people behind the kill: who asked, and for whom
 * @param confirmationDue by when it has to be confirmed
 */
public record ConfirmationAsked(
        String thingId, CorrectionId correctionId, List<String> issuedBy, Instant confirmationDue)
        implements CorrectionEvent {

    public ConfirmationAsked {
        issuedBy = List.copyOf(issuedBy);
    }
}
