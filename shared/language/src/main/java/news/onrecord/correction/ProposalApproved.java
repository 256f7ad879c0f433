package news.onrecord.correction;

import java.util.List;

/**
 * A second person approved one version of a proposal; the correction is recorded in the same breath.
 *
 * @param approvedBy the people behind the approval: who asked, and for whom
 */
public record ProposalApproved(String thingId, CorrectionId correctionId, int version, List<String> approvedBy)
        implements CorrectionEvent {

    public ProposalApproved {
        approvedBy = List.copyOf(approvedBy);
    }
}
