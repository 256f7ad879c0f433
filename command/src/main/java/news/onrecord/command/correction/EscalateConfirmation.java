package news.onrecord.command.correction;

import java.time.Instant;
import news.onrecord.correction.CorrectionId;

/** Say that nobody confirmed an emergency kill in time. */
public record EscalateConfirmation(CorrectionId correctionId, Instant now) implements CorrectionStep {}
