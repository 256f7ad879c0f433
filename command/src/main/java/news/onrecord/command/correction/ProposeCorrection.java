package news.onrecord.command.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.visibility.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Propose a correction that takes a second person, or amend its proposal.
 *
 * @param amends whether there is a proposal already, of which this is to be the next version
 * @param people who ask: a token counts as its owner, acting for somebody as both
 * @param now when they ask
 */
public record ProposeCorrection(
        CorrectionId correctionId,
        boolean amends,
        Correction correction,
        Audience audience,
        @Nullable Instant expiresAt,
        List<String> people,
        Instant now)
        implements CorrectionStep {

    public ProposeCorrection {
        people = List.copyOf(people);
    }
}
