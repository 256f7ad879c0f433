package news.onrecord.query.report;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.correction.TargetState;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.correction.ProposalView;
import news.onrecord.query.correction.StateView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One report with the text of one of its versions and what that version carries.
 *
 * @param position what the answer stands for
 * @param version the version that is shown
 * @param text to the letter; where a paragraph was erased, a black square for each character
 * @param attributions a page of them, in the order of the text, the headline first
 * @param corrections of the whole report, in the order of recording
 * @param state how it stands for its owner
 * @param states all that does not simply stand, by what is spoken of and on whose word
 * @param proposals what was proposed to be said of it; empty for whoever is not of the desk
 * @param recordedPosition the place of the event that took the report in
 */
public record ReportView(
        long position,
        String id,
        Author author,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language,
        int version,
        @Nullable String headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        @Nullable String textHash,
        String text,
        Listing<AttributionView> attributions,
        List<VersionLine> versions,
        List<CorrectionView> corrections,
        TargetState state,
        List<StateView> states,
        List<ProposalView> proposals,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {}
