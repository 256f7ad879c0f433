package news.onrecord.command.correction;

import java.util.Map;
import news.onrecord.correction.CorrectionId;

/** One step in the life of a correction, as somebody asks for it; the same for claims, reports and assessments. */
public sealed interface CorrectionStep
        permits RecordCorrection,
                ProposeCorrection,
                ApproveProposal,
                RefuseProposal,
                WithdrawProposal,
                ExpireProposal,
                KillAtOnce,
                ConfirmKill,
                EscalateConfirmation,
                LocateProposal {

    CorrectionId correctionId();

    /** How far the streams of others were read from which the step follows. */
    default Map<String, Long> restsOn() {
        return Map.of();
    }
}
