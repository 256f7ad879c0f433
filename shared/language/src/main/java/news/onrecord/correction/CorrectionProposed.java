package news.onrecord.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A correction that takes a second person was proposed, or its proposal was amended: then it is the next version, and says
 * everything anew. It is the desk's until it is approved.
 *
 * @param version from 1
 * @param proposedBy the people behind this version: who asked, and for whom
 * @param visibility who may read the correction once it is issued
 * @param expiresAt when the proposal may be taken for expired; null when it waits for ever
 */
public record CorrectionProposed(
        String thingId,
        CorrectionId correctionId,
        int version,
        List<String> proposedBy,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        @Nullable Instant expiresAt,
        Correction correction)
        implements CorrectionEvent, Introduces {

    public CorrectionProposed {
        proposedBy = List.copyOf(proposedBy);
    }

    @Override
    public @Nullable Id introduces() {
        return version == 1 ? correctionId : null;
    }

    /** Who may read the correction once it is issued. */
    public Audience audience() {
        return new Audience(visibility, embargoedUntil);
    }
}
