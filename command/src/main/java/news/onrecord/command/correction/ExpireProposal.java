package news.onrecord.command.correction;

import java.time.Instant;
import news.onrecord.correction.CorrectionId;

/** Say that a proposal's time is over. */
public record ExpireProposal(CorrectionId correctionId, Instant now) implements CorrectionStep {}
