package news.onrecord.query.attribution;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.query.Links;
import news.onrecord.query.VoidView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One place in a report that carries a claim: who said it, in what words, how, on which terms; as it was printed, and
 * what stands now.
 *
 * @param span the whole passage; null when it is erased
 * @param hedges null when nobody looked, empty when there are none
 * @param correctionsSince the owner's corrections of the claim that came after, by id, in order
 * @param credibility null when nobody looked
 * @param disputes the sources' denials, those that were withdrawn marked
 * @param amendments what was said before all of it was said again, in order; null elsewhere than in the claim's own answer
 * @param voided null unless it was recorded in error
 * @param inNewestVersion whether its words still stand in the newest version of the report
 * @param position the event's place in the ledger
 */
public record AttributionView(
        String id,
        String claimId,
        ReportPlace reportVersion,
        ReportPart part,
        ReportingMode reportingMode,
        @Nullable Passage span,
        List<Passage> contentSpans,
        @Nullable Passage sourceSpan,
        @Nullable Passage cueSpan,
        List<HopView> chain,
        int depth,
        Identification weakestIdentification,
        @Nullable List<HedgeView> hedges,
        Evidentiality evidentiality,
        FactualityView factuality,
        SourcingTerms sourcingTerms,
        QuoteAlteration quoteAlteration,
        Salience salience,
        @Nullable PartialDate saidAt,
        @Nullable String note,
        Printed asPrinted,
        Wording standsNow,
        List<String> correctionsSince,
        @Nullable CredibilityView credibility,
        List<DisputeView> disputes,
        @Nullable List<AmendmentView> amendments,
        @Nullable VoidView voided,
        NewestVersion inNewestVersion,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt,
        Links links) {}
