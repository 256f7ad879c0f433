package news.onrecord.query.report;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.correction.TargetState;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.StanceView;
import news.onrecord.query.complaint.ComplaintMention;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.correction.ProposalView;
import news.onrecord.query.correction.StateView;
import news.onrecord.query.receiver.HoldingView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One report with the text of one of its versions and what that version carries.
 *
 * @param position what the answer stands for
 * @param version the version that is shown; null when no text of the report is on record
 * @param text to the letter; where a paragraph was erased, a black square for each character; null without a version
 * @param parts the captions and transcripts of the version, which have texts of their own
 * @param attributions a page of them, in the order of the text, the headline first, then the body, then the parts
 * @param stances how the version stands towards claims, as far as anybody looked
 * @param evidence the copies of the version that somebody kept
 * @param corrections of the whole report, in the order of recording
 * @param state how it stands for its owner
 * @param states all that does not simply stand, by what is spoken of and on whose word
 * @param proposals what was proposed to be said of it; empty for whoever is not of the desk
 * @param lineage how it hangs together with other reports, whichever of the two it was said of
 * @param complaints about it, for the desk; empty for everybody else
 * @param heldBy who says that they carry it, for the desk; whoever answers for receivers sees their own
 * @param removal null when the report is in use
 * @param recordedPosition the place of the event that took the report in
 */
public record ReportView(
        long position,
        String id,
        Author author,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language,
        @Nullable Integer version,
        @Nullable String headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        @Nullable String textHash,
        @Nullable String text,
        List<PartView> parts,
        Listing<AttributionView> attributions,
        List<StanceView> stances,
        List<EvidenceView> evidence,
        List<VersionLine> versions,
        List<CorrectionView> corrections,
        TargetState state,
        List<StateView> states,
        List<ProposalView> proposals,
        List<LineageView> lineage,
        List<ComplaintMention> complaints,
        List<HoldingView> heldBy,
        @Nullable Removal removal,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {

    /** What its owner corrected, in the order of recording. */
    public List<CorrectionView> ownersCorrections() {
        return corrections.stream().filter(CorrectionView::byOwner).toList();
    }

    /** What anybody else says of it, which is kept beside. */
    public List<CorrectionView> othersCorrections() {
        return corrections.stream().filter(correction -> !correction.byOwner()).toList();
    }
}
