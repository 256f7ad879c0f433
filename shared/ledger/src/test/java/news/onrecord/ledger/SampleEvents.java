package news.onrecord.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Quote;
import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.Assessor;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.Evidence;
import news.onrecord.assessment.Finding;
import news.onrecord.assessment.Rating;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.assessment.ScaleRevision;
import news.onrecord.assessment.Score;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Chain;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.DisputeId;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factualities;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Hedge;
import news.onrecord.attribution.HedgeKind;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.claim.Stance;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.Emergency;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import news.onrecord.report.LineageKind;
import news.onrecord.report.Paragraph;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceRegistered;
import news.onrecord.visibility.Visibility;
import news.onrecord.visibility.VisibilityChanged;

/** One event of each type, out of the seed article, with every optional part in use. */
final class SampleEvents {

    /**
     * @param variant empty for the event with every optional part in use
     */
    record Sample(EventType type, String variant, String stream, long sequence, Object event) {
        @Override
        public String toString() {
            return type.name() + "-" + type.revision() + variant;
        }
    }

    private static final ClaimId CLAIM = new ClaimId("clm_01890a5d-ac96-774b-bcce-b302099a8057");
    private static final ReportId REPORT = new ReportId("rep_01890a5d-ac96-774b-bcce-b302099a8058");
    private static final ReportId DISPATCH = new ReportId("rep_01890a5d-ac96-774b-bcce-b302099a805e");
    private static final SourceId ARTICLE = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a8059");
    private static final SourceId REPORTS = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a805a");
    private static final SourceId MCCAIN = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a805b");
    private static final AttributionId ATTRIBUTION = new AttributionId("att_01890a5d-ac96-774b-bcce-b302099a805c");
    private static final CorrectionId CORRECTION = new CorrectionId("cor_01890a5d-ac96-774b-bcce-b302099a805d");
    private static final CorrectionId EARLIER = new CorrectionId("cor_01890a5d-ac96-774b-bcce-b302099a805e");

    private static final AssessmentId ASSESSMENT = new AssessmentId("asm_01890a5d-ac96-774b-bcce-b302099a805e");
    private static final ScaleId SCALE = new ScaleId("scl_01890a5d-ac96-774b-bcce-b302099a805f");

    private static final ClaimId OTHER = new ClaimId("clm_01890a5d-ac96-774b-bcce-b302099a805e");
    private static final AttributionId CONFIRMING = new AttributionId("att_01890a5d-ac96-774b-bcce-b302099a8060");
    private static final DisputeId DISPUTE = new DisputeId("dis_01890a5d-ac96-774b-bcce-b302099a8064");
    private static final RelationId RELATION = new RelationId("rel_01890a5d-ac96-774b-bcce-b302099a805f");

    static final List<Sample> ALL = List.of(
            sample(
                    1,
                    CLAIM.value(),
                    new VisibilityChanged(CLAIM.value(), Visibility.PUBLIC, Instant.parse("2026-12-01T05:00:00.250Z"))),
            bare(1, MCCAIN.value(), new VisibilityChanged(MCCAIN.value(), Visibility.PARTNERS, null)),
            sample(
                    0,
                    MCCAIN.value(),
                    new SourceRegistered(
                            MCCAIN,
                            SourceKind.PERSON,
                            Text.of("John McCain"),
                            Proximity.PRIMARY,
                            Text.of("Reached only through reports."))),
            sample(
                    2,
                    MCCAIN.value(),
                    new IdentitySealed(MCCAIN, "Politics", "9f86d081884c7d65", Text.of("AAECAwQFBgcICQoLDA0ODw=="))),
            sample(
                    0,
                    REPORT.value(),
                    new ReportFiled(
                            REPORT, ARTICLE, Text.of("The Example"), Text.of("https://news.example/elections"), "en")),
            sample(
                    1,
                    REPORT.value(),
                    new ReportVersionAdded(
                            REPORT,
                            1,
                            Text.of("Before the vote"),
                            PartialDate.of("2017-05"),
                            new PartialDate(null, Text.of("last month")),
                            List.of(
                                    Paragraph.of("Posts opposing the boycott have now reached over 300,000.\n\n"),
                                    Paragraph.of("“Élections” 🗳")),
                            Text.of("0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"))),
            sample(
                    2,
                    REPORT.value(),
                    new ReportRelated(
                            REPORT, DISPATCH, LineageKind.EDITED_REPUBLICATION, Text.of("The boycott, word for word."))),
            bare(2, REPORT.value(), new ReportRelated(REPORT, DISPATCH, LineageKind.UNKNOWN, null)),
            sample(
                    3,
                    REPORT.value(),
                    new ReportLineageWithdrawn(REPORT, DISPATCH, Text.of("Both have it from McCain's office."))),
            sample(
                    2,
                    REPORT.value(),
                    new ReportRemoved(REPORT, Text.of("Its outlet asked us not to keep it; McCain's office did, too."))),
            sample(3, REPORT.value(), new ReportRestored(REPORT, Text.of("The boycott it tells of is news again."))),
            sample(
                    0,
                    CLAIM.value(),
                    new ClaimRecorded(
                            CLAIM,
                            Text.of("NCRI officials have made a sacrifice for freedom in Iran."),
                            "en",
                            ClaimKind.EVALUATION,
                            Text.of("Nested attribution."))),
            sample(
                    3,
                    CLAIM.value(),
                    new ClaimReworded(CLAIM, 3, Text.of("NCRI officials made a sacrifice for freedom in Iran."))),
            sample(4, CLAIM.value(), new ClaimClassified(CLAIM, ClaimKind.FACTUAL, List.of("iran", "medtop:11000000"))),
            sample(
                    5,
                    CLAIM.value(),
                    new ClaimRelated(
                            CLAIM,
                            RELATION,
                            RelationKind.PRESUPPOSES,
                            OTHER,
                            RelationBasis.INFERRED,
                            Text.of("A sacrifice is for something."))),
            bare(
                    5,
                    CLAIM.value(),
                    new ClaimRelated(
                            CLAIM, RELATION, RelationKind.DUPLICATES, OTHER, RelationBasis.NOT_EXAMINED, null)),
            sample(6, CLAIM.value(), new ClaimRelationWithdrawn(CLAIM, RELATION, Text.of("No sacrifice is presupposed."))),
            sample(
                    2,
                    CLAIM.value(),
                    new AttributionAmended(
                            CLAIM,
                            ATTRIBUTION,
                            new ReportVersionId(REPORT, 2),
                            bareAttribution(),
                            Text.of("Nobody but the article says so."))),
            sample(
                    3,
                    CLAIM.value(),
                    new AttributionGraded(
                            CLAIM, ATTRIBUTION, Credibility.CONFIRMED, Text.of("Seen by two."), List.of(CONFIRMING))),
            sample(
                    4,
                    CLAIM.value(),
                    new AttributionDisputed(
                            CLAIM,
                            ATTRIBUTION,
                            DISPUTE,
                            MCCAIN,
                            Text.of("I never said that."),
                            Text.of("His office"),
                            PartialDate.of("2017-05-20"),
                            Text.of("https://senate.example/denial"))),
            bare(
                    4,
                    CLAIM.value(),
                    new AttributionDisputed(
                            CLAIM, ATTRIBUTION, DISPUTE, MCCAIN, Text.of("I never said that."), null, null, null)),
            sample(5, CLAIM.value(), new DisputeWithdrawn(CLAIM, ATTRIBUTION, DISPUTE, Text.of("He did, on tape."))),
            sample(6, CLAIM.value(), new AttributionVoided(CLAIM, ATTRIBUTION, Text.of("Another claim's."))),
            sample(5, CLAIM.value(), new ClaimVoided(CLAIM, Text.of("Logged twice: a sacrifice is no claim."))),
            sample(
                    1,
                    CLAIM.value(),
                    new ClaimAttributed(CLAIM, ATTRIBUTION, new ReportVersionId(REPORT, 1), 1, attribution())),
            sample(
                    2,
                    CLAIM.value(),
                    new StanceRecorded(
                            CLAIM,
                            new ReportVersionId(REPORT, 1),
                            Stance.FOR,
                            Stance.OBSERVING,
                            Text.of("The headline sides with McCain, the text does not."))),
            bare(
                    3,
                    CLAIM.value(),
                    new StanceRecorded(CLAIM, new ReportVersionId(REPORT, 1), Stance.NOT_EXAMINED, Stance.AGAINST, null)),
            sample(
                    2,
                    CLAIM.value(),
                    new ClaimCorrected(
                            CLAIM,
                            CORRECTION,
                            CorrectionOrigin.ISSUED,
                            CorrectionKind.CORRECTION,
                            CorrectionTarget.CLAIM_TEXT,
                            CLAIM.value(),
                            Severity.SUBSTANTIVE,
                            IssuingAuthority.THIRD_PARTY,
                            Text.of("The boycott was supported, not opposed."),
                            2,
                            List.of(new ClaimCorrected.Difference(
                                    "statement", Text.of("opposing the boycott"), Text.of("supporting the boycott"))),
                            new ClaimCorrected.Notice(
                                    Text.of("We got the boycott wrong."),
                                    Text.of("https://news.example/corrections/1"),
                                    PartialDate.of("2017-06-01T09:30:00Z")))),
            sample(
                    2,
                    REPORT.value(),
                    new CorrectionRecorded(
                            REPORT.value(),
                            CORRECTION,
                            2,
                            3,
                            new Emergency(Instant.parse("2026-12-01T05:30:00Z"), List.of("per_1", "per_2")),
                            correction())),
            bare(
                    2,
                    REPORT.value(),
                    new CorrectionRecorded(REPORT.value(), CORRECTION, null, null, null, bareCorrection())),
            sample(0, SCALE.value(), new ScaleDefined(SCALE, scale())),
            sample(1, SCALE.value(), new ScaleRevised(SCALE, 2, scale())),
            sample(
                    0,
                    ASSESSMENT.value(),
                    new ClaimAssessed(ASSESSMENT, CLAIM, new Assessor(Text.of("annotator"), MCCAIN), finding())),
            bare(
                    0,
                    ASSESSMENT.value(),
                    new ClaimAssessed(
                            ASSESSMENT,
                            CLAIM,
                            new Assessor(Text.of("annotator"), null),
                            new Finding(new Rating(null, "UNVERIFIED", null, null), null, null, null, List.of()))),
            sample(1, ASSESSMENT.value(), new AssessmentRevised(ASSESSMENT, 2, finding())),
            sample(2, ASSESSMENT.value(), new AssessmentRevoked(ASSESSMENT, Text.of("The posts were counted twice."))),
            bare(0, REPORT.value(), new ReportFiled(REPORT, ARTICLE, null, null, null)),
            bare(
                    1,
                    CLAIM.value(),
                    new ClaimAttributed(CLAIM, ATTRIBUTION, new ReportVersionId(REPORT, 1), 1, bareAttribution())));

    private static Correction correction() {
        return new Correction(
                CorrectionOrigin.OBSERVED,
                CorrectionKind.RETRACTION,
                CorrectionExtent.PARTIAL,
                CorrectionTarget.REPORT,
                REPORT.value(),
                Severity.CRITICAL,
                IssuingAuthority.SOURCE,
                MCCAIN,
                Text.of("Senator John McCain"),
                Text.of("He never met them."),
                List.of(
                        new Difference("headline", Text.of("Before the boycott"), Text.of("Before the vote")),
                        new Difference("place", null, null)),
                new Notice(
                        Text.of("We take back the third paragraph."),
                        Text.of("https://news.example/corrections/2"),
                        Text.of("page 2"),
                        PartialDate.of("2017-06")),
                PartialDate.of("2017-06-01"),
                PartialDate.of("2017-06-02T09:30:00Z"),
                EARLIER);
    }

    private static Correction bareCorrection() {
        return new Correction(
                CorrectionOrigin.OBSERVED,
                CorrectionKind.CORRECTION,
                null,
                CorrectionTarget.REPORT,
                REPORT.value(),
                Severity.NOT_STATED,
                IssuingAuthority.OUTLET,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static RatingScale scale() {
        return new RatingScale(
                Text.of("How true"),
                new BigDecimal("-1.50"),
                new BigDecimal("10.0"),
                List.of(
                        new ScaleLabel("MOSTLY_TRUE", Text.of("Mostly true"), new BigDecimal("7.25")),
                        new ScaleLabel("NOT_RATED", null, null)));
    }

    private static Finding finding() {
        return new Finding(
                new Rating(
                        new ScaleRevision(SCALE, 1),
                        "MOSTLY_TRUE",
                        new Score(new BigDecimal("7.25"), new BigDecimal("-1.50"), new BigDecimal("10.0")),
                        Text.of("Mostly true")),
                Text.of("The posts supported the boycott."),
                PartialDate.of("2017-06"),
                Text.of("https://checks.example/boycott"),
                List.of(
                        new Evidence(Text.of("https://archive.example/posts"), Text.of("The posts."), null),
                        new Evidence(null, null, REPORT.value())));
    }

    private static Attribution attribution() {
        return new Attribution(
                ReportPart.BODY,
                ReportingMode.MIXED_QUOTE,
                span(1592, 1629, "their “sacrifice for freedom” in Iran", "praising them for ", ", according to"),
                List.of(span(1599, 1621, "sacrifice for freedom", "“", "” in Iran")),
                span(1506, 1525, "Senator John McCain", "Committee, ", ", met with"),
                span(1574, 1582, "praising", "month, ", " them"),
                new Chain(List.of(
                        new Hop(ARTICLE, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null),
                        new Hop(
                                REPORTS,
                                Identification.UNSPECIFIED_REPORTS,
                                HopMode.INDIRECT_QUOTE,
                                span(1631, 1643, "according to", "Iran, ", " reports")),
                        new Hop(MCCAIN, Identification.NAMED, HopMode.MIXED_QUOTE, null))),
                List.of(new Hedge(HedgeKind.REPORTATIVE, span(1631, 1651, "according to reports", ", ", "."))),
                Evidentiality.REPORTATIVE,
                new Factualities(Factuality.UNCOMMITTED, Factuality.CERTAIN),
                SourcingTerms.NOT_STATED,
                QuoteAlteration.NONE,
                Salience.MAIN,
                PartialDate.of("2017-04"),
                Text.of("The inner link is McCain's."));
    }

    private static Attribution bareAttribution() {
        return new Attribution(
                ReportPart.BODY,
                ReportingMode.AUTHOR_VOICE,
                span(0, 5, "Posts", "", " opposing the boycott have now r"),
                List.of(),
                null,
                null,
                new Chain(List.of(new Hop(ARTICLE, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null))),
                null,
                Evidentiality.NOT_EXAMINED,
                new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED),
                SourcingTerms.NOT_EXAMINED,
                QuoteAlteration.NOT_EXAMINED,
                Salience.NOT_EXAMINED,
                null,
                null);
    }

    private static Sample bare(long sequence, String stream, Object event) {
        return new Sample(EventType.of(event), "-bare", stream, sequence, event);
    }

    private static Span span(int start, int end, String exact, String prefix, String suffix) {
        return new Span(start, end, new Quote(exact, prefix, suffix));
    }

    private static Sample sample(long sequence, String stream, Object event) {
        return new Sample(EventType.of(event), "", stream, sequence, event);
    }

    private SampleEvents() {}
}
