package news.onrecord.correction;

import news.onrecord.Id;
import news.onrecord.Introduces;
import org.jspecify.annotations.Nullable;

/**
 * It was said what was wrong about something and what holds now. It edits nothing: a statement may get a further
 * revision, and every attribution keeps the words it printed.
 *
 * @param thingId the claim, the report or the assessment that it is about, in whose stream it is
 * @param statementRevision the revision of the claim's statement that it brought; null when it brought none
 * @param proposalVersion the version of the proposal that a second person approved; null when it needed nobody
 */
public record CorrectionRecorded(
        String thingId,
        CorrectionId correctionId,
        @Nullable Integer statementRevision,
        @Nullable Integer proposalVersion,
        Correction correction)
        implements CorrectionEvent, Introduces {

    /** What was proposed was introduced with its proposal. */
    @Override
    public @Nullable Id introduces() {
        return proposalVersion == null ? correctionId : null;
    }
}
