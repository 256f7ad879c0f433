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
import news.onrecord.attribution.AttributionRevision1;
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
import news.onrecord.claim.AttributionAmendedRevision1;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimAttributedRevision1;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.claim.Stance;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.complaint.Complainant;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.complaint.Ground;
import news.onrecord.complaint.Outcome;
import news.onrecord.complaint.Reply;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.Notice;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalWithdrawn;
import news.onrecord.correction.Severity;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingId;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverId;
import news.onrecord.receiver.ReceiverKind;
import news.onrecord.receiver.ReceiverRegistered;
import news.onrecord.report.LineageKind;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PartKind;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportEvidenceId;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.report.Timecode;
import news.onrecord.source.AffiliationId;
import news.onrecord.source.AliasId;
import news.onrecord.source.AliasKind;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Proximity;
import news.onrecord.source.Reliability;
import news.onrecord.source.ReliabilityGraded;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import news.onrecord.source.SourceUnmerged;
import news.onrecord.takedown.Demand;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownApproved;
import news.onrecord.takedown.TakedownExpired;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.takedown.TakedownId;
import news.onrecord.takedown.TakedownProposed;
import news.onrecord.takedown.TakedownRefused;
import news.onrecord.takedown.TakedownWithdrawn;
import news.onrecord.takedown.WordsErased;
import news.onrecord.visibility.Visibility;
import news.onrecord.visibility.VisibilityChanged;
import org.jspecify.annotations.Nullable;

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
    private static final ReportEvidenceId EVIDENCE = new ReportEvidenceId("evi_01890a5d-ac96-774b-bcce-b302099a805f");
    private static final SourceId ARTICLE = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a8059");
    private static final SourceId REPORTS = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a805a");
    private static final SourceId MCCAIN = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a805b");
    private static final SourceId SENATE = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a8064");
    private static final SourceId DOUBLE = new SourceId("src_01890a5d-ac96-774b-bcce-b302099a8067");
    private static final AliasId ALIAS = new AliasId("als_01890a5d-ac96-774b-bcce-b302099a8065");
    private static final AffiliationId AFFILIATION = new AffiliationId("aff_01890a5d-ac96-774b-bcce-b302099a8066");
    private static final AttributionId ATTRIBUTION = new AttributionId("att_01890a5d-ac96-774b-bcce-b302099a805c");
    private static final CorrectionId CORRECTION = new CorrectionId("cor_01890a5d-ac96-774b-bcce-b302099a805d");
    private static final String PERSON = "per_01890a5d-ac96-774b-bcce-b302099a8064";
    private static final String REVIEWER = "per_01890a5d-ac96-774b-bcce-b302099a8065";
    private static final CorrectionId EARLIER = new CorrectionId("cor_01890a5d-ac96-774b-bcce-b302099a805e");

    private static final AssessmentId ASSESSMENT = new AssessmentId("asm_01890a5d-ac96-774b-bcce-b302099a805e");
    private static final TakedownId TAKEDOWN = new TakedownId("tkd_01890a5d-ac96-774b-bcce-b302099a8066");
    private static final ComplaintId COMPLAINT = new ComplaintId("cpl_01890a5d-ac96-774b-bcce-b302099a8060");
    private static final ReceiverId RECEIVER = new ReceiverId("rcv_01890a5d-ac96-774b-bcce-b302099a8061");
    private static final HoldingId HOLDING = new HoldingId("hld_01890a5d-ac96-774b-bcce-b302099a8062");
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
                    3,
                    MCCAIN.value(),
                    new SourceRenamed(MCCAIN, Text.of("John S. McCain III"), Text.of("The name that he signs with."))),
            bare(3, MCCAIN.value(), new SourceRenamed(MCCAIN, Text.of("John S. McCain III"), null)),
            sample(
                    4,
                    MCCAIN.value(),
                    new SourceAliasAdded(MCCAIN, ALIAS, Text.of("Jon McCain"), AliasKind.MISSPELLING)),
            sample(5, MCCAIN.value(), new SourceAliasRemoved(MCCAIN, ALIAS)),
            sample(6, MCCAIN.value(), new SourceNoted(MCCAIN, Text.of("Met with NCRI officials in April."))),
            bare(6, MCCAIN.value(), new SourceNoted(MCCAIN, null)),
            sample(
                    7,
                    MCCAIN.value(),
                    new SourceAffiliated(
                            MCCAIN,
                            AFFILIATION,
                            SENATE,
                            Text.of("Chairman of the Armed Services Committee"),
                            PartialDate.of("2015-01-03"),
                            new PartialDate("2018-08", Text.of("until his death")))),
            bare(7, MCCAIN.value(), new SourceAffiliated(MCCAIN, AFFILIATION, SENATE, null, null, null)),
            sample(8, MCCAIN.value(), new SourceAffiliationEnded(MCCAIN, AFFILIATION, PartialDate.of("2018-08-25"))),
            bare(8, MCCAIN.value(), new SourceAffiliationEnded(MCCAIN, AFFILIATION, null)),
            sample(
                    9,
                    MCCAIN.value(),
                    new ReliabilityGraded(MCCAIN, Reliability.B, Text.of("Was right about the visit."))),
            sample(1, DOUBLE.value(), new SourceMerged(DOUBLE, MCCAIN, Text.of("The same person, entered twice."))),
            sample(2, DOUBLE.value(), new SourceUnmerged(DOUBLE, MCCAIN, Text.of("His office, and not he."))),
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
                    new ReportPartAdded(
                            REPORT,
                            1,
                            PartKind.TRANSCRIPT,
                            2,
                            Text.of("The talk with McCain"),
                            List.of(Paragraph.of("The boycott is over.\n"), Paragraph.of("“Élections” 🗳")),
                            Text.of("1f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                            List.of(new Timecode(0, "00:00:04.200"), new Timecode(21, "01:02:03.000")))),
            bare(
                    3,
                    REPORT.value(),
                    new ReportPartAdded(
                            REPORT,
                            1,
                            PartKind.CAPTION,
                            1,
                            null,
                            List.of(Paragraph.of("A boycott, seen from above.")),
                            Text.of("2f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                            List.of())),
            sample(
                    2,
                    REPORT.value(),
                    new ReportEvidenceAdded(
                            REPORT,
                            EVIDENCE,
                            1,
                            Text.of("5a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796"),
                            Text.of("https://archive.example/2017/https://news.example/boycott"),
                            PartialDate.of("2017-05-19T10:00:00Z"),
                            Text.of("As it stood before McCain answered."))),
            bare(
                    2,
                    REPORT.value(),
                    new ReportEvidenceAdded(
                            REPORT, EVIDENCE, 1, null, Text.of("https://archive.example/1"), null, null)),
            sample(
                    2,
                    REPORT.value(),
                    new ReportRelated(
                            REPORT,
                            DISPATCH,
                            LineageKind.EDITED_REPUBLICATION,
                            Text.of("The boycott, word for word."))),
            bare(2, REPORT.value(), new ReportRelated(REPORT, DISPATCH, LineageKind.UNKNOWN, null)),
            sample(
                    3,
                    REPORT.value(),
                    new ReportLineageWithdrawn(REPORT, DISPATCH, Text.of("Both have it from McCain's office."))),
            sample(
                    2,
                    REPORT.value(),
                    new ReportRemoved(
                            REPORT, Text.of("Its outlet asked us not to keep it; McCain's office did, too."))),
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
            sample(
                    6,
                    CLAIM.value(),
                    new ClaimRelationWithdrawn(CLAIM, RELATION, Text.of("No sacrifice is presupposed."))),
            sample(
                    2,
                    CLAIM.value(),
                    new AttributionAmendedRevision1(
                            CLAIM,
                            ATTRIBUTION,
                            new ReportVersionId(REPORT, 2),
                            then(bareAttribution()),
                            Text.of("Nobody but the article says so."))),
            sample(
                    2,
                    CLAIM.value(),
                    new AttributionAmended(
                            CLAIM,
                            ATTRIBUTION,
                            new ReportVersionId(REPORT, 2),
                            attribution(ReportPart.TRANSCRIPT, 1),
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
                    new ClaimAttributedRevision1(
                            CLAIM,
                            ATTRIBUTION,
                            new ReportVersionId(REPORT, 1),
                            1,
                            then(attribution(ReportPart.BODY, null)))),
            sample(
                    1,
                    CLAIM.value(),
                    new ClaimAttributed(
                            CLAIM, ATTRIBUTION, new ReportVersionId(REPORT, 1), 1, attribution(ReportPart.CAPTION, 2))),
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
                    new StanceRecorded(
                            CLAIM, new ReportVersionId(REPORT, 1), Stance.NOT_EXAMINED, Stance.AGAINST, null)),
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
                    new CorrectionProposed(
                            REPORT.value(),
                            CORRECTION,
                            2,
                            List.of(PERSON, REVIEWER),
                            Visibility.PUBLIC,
                            Instant.parse("2026-12-01T05:00:00Z"),
                            Instant.parse("2026-12-08T05:00:00Z"),
                            correction())),
            bare(
                    2,
                    REPORT.value(),
                    new CorrectionProposed(
                            REPORT.value(),
                            CORRECTION,
                            1,
                            List.of(PERSON),
                            Visibility.DESK,
                            null,
                            null,
                            bareCorrection())),
            sample(3, REPORT.value(), new ProposalApproved(REPORT.value(), CORRECTION, 2, List.of(PERSON, REVIEWER))),
            sample(
                    3,
                    REPORT.value(),
                    new ProposalRefused(
                            REPORT.value(), CORRECTION, 2, List.of(REVIEWER), Text.of("The boycott was real."))),
            sample(
                    3,
                    REPORT.value(),
                    new ProposalWithdrawn(
                            REPORT.value(), CORRECTION, 2, List.of(PERSON), Text.of("The boycott was real."))),
            bare(3, REPORT.value(), new ProposalWithdrawn(REPORT.value(), CORRECTION, 1, List.of(PERSON), null)),
            sample(3, REPORT.value(), new ProposalExpired(REPORT.value(), CORRECTION, 2)),
            sample(
                    3,
                    REPORT.value(),
                    new ConfirmationAsked(
                            REPORT.value(), CORRECTION, List.of(PERSON), Instant.parse("2026-12-01T05:30:00Z"))),
            sample(4, REPORT.value(), new KillConfirmed(REPORT.value(), CORRECTION, List.of(REVIEWER))),
            sample(4, REPORT.value(), new ConfirmationEscalated(REPORT.value(), CORRECTION)),
            sample(2, REPORT.value(), new CorrectionRecorded(REPORT.value(), CORRECTION, 2, 3, correction())),
            bare(2, REPORT.value(), new CorrectionRecorded(REPORT.value(), CORRECTION, null, null, bareCorrection())),
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
            sample(
                    0,
                    COMPLAINT.value(),
                    new ComplaintReceived(
                            COMPLAINT,
                            REPORT.value(),
                            List.of(Ground.INACCURATE, Ground.NO_RIGHT_OF_REPLY),
                            Text.of("Nobody asked us."),
                            new Complainant(Text.of("Jane Roe"), Text.of("jane@roe.example")),
                            PartialDate.of("2017-06-02"),
                            Instant.parse("2017-06-30T00:00:00Z"))),
            bare(
                    0,
                    COMPLAINT.value(),
                    new ComplaintReceived(
                            COMPLAINT,
                            CLAIM.value(),
                            List.of(Ground.OTHER),
                            Text.of("It is not like that."),
                            null,
                            null,
                            Instant.parse("2017-06-30T00:00:00Z"))),
            sample(
                    1,
                    COMPLAINT.value(),
                    new ComplaintAcknowledged(COMPLAINT, PartialDate.of("2017-06-03"), Text.of("By telephone."))),
            sample(
                    2,
                    COMPLAINT.value(),
                    new ComplaintDeadlineExtended(
                            COMPLAINT, Instant.parse("2017-07-07T12:00:00Z"), Text.of("A witness is travelling."))),
            sample(
                    3,
                    COMPLAINT.value(),
                    new ComplaintDecided(
                            COMPLAINT,
                            Outcome.RIGHT_OF_REPLY,
                            Text.of("They should have been asked."),
                            new Reply(Text.of("We were not there."), Text.of("https://news.example/replies/1")),
                            PartialDate.of("2017-07-01"))),
            bare(3, COMPLAINT.value(), new ComplaintDecided(COMPLAINT, Outcome.UPHELD, null, null, null)),
            sample(
                    4,
                    COMPLAINT.value(),
                    new ComplaintReopened(
                            COMPLAINT, Text.of("The reply was cut."), Instant.parse("2017-08-01T00:00:00Z"))),
            sample(5, COMPLAINT.value(), new CorrectionLinked(COMPLAINT, CORRECTION)),
            sample(
                    0,
                    TAKEDOWN.value(),
                    new TakedownProposed(
                            TAKEDOWN,
                            1,
                            List.of(
                                    "per_01890a5d-ac96-774b-bcce-b302099a8064",
                                    "per_01890a5d-ac96-774b-bcce-b302099a8065"),
                            Instant.parse("2026-12-08T05:00:00Z"),
                            TakedownGround.COURT_ORDER,
                            Text.of("The court forbids the address."),
                            new Demand(Text.of("District Court"), PartialDate.of("2026-11-20"), Text.of("3 C 1234/26")),
                            reached())),
            bare(
                    0,
                    TAKEDOWN.value(),
                    new TakedownProposed(
                            TAKEDOWN,
                            1,
                            List.of("per_01890a5d-ac96-774b-bcce-b302099a8064"),
                            null,
                            TakedownGround.PRIVACY,
                            Text.of("She asked to be forgotten."),
                            null,
                            reached())),
            sample(
                    1,
                    TAKEDOWN.value(),
                    new TakedownApproved(TAKEDOWN, 1, List.of("per_01890a5d-ac96-774b-bcce-b302099a8063"))),
            sample(
                    1,
                    TAKEDOWN.value(),
                    new TakedownRefused(
                            TAKEDOWN,
                            1,
                            List.of("per_01890a5d-ac96-774b-bcce-b302099a8063"),
                            Text.of("The order is about another article."))),
            sample(
                    1,
                    TAKEDOWN.value(),
                    new TakedownWithdrawn(
                            TAKEDOWN,
                            1,
                            List.of("per_01890a5d-ac96-774b-bcce-b302099a8064"),
                            Text.of("The order was lifted."))),
            bare(
                    1,
                    TAKEDOWN.value(),
                    new TakedownWithdrawn(TAKEDOWN, 1, List.of("per_01890a5d-ac96-774b-bcce-b302099a8064"), null)),
            sample(1, TAKEDOWN.value(), new TakedownExpired(TAKEDOWN, 1)),
            sample(2, TAKEDOWN.value(), new WordsErased(TAKEDOWN, 1, TakedownGround.COURT_ORDER, reached())),
            sample(
                    0,
                    RECEIVER.value(),
                    new ReceiverRegistered(
                            RECEIVER,
                            Text.of("Example Wire"),
                            ReceiverKind.NEWS_AGENCY,
                            Text.of("desk@wire.example"),
                            "per_01890a5d-ac96-774b-bcce-b302099a8063")),
            sample(1, RECEIVER.value(), new ReceiverHandedOver(RECEIVER, "per_01890a5d-ac96-774b-bcce-b302099a8064")),
            bare(1, RECEIVER.value(), new ReceiverHandedOver(RECEIVER, null)),
            sample(
                    2,
                    RECEIVER.value(),
                    new HoldingDeclared(
                            RECEIVER, HOLDING, CLAIM.value(), "wire:4711", Text.of("https://wire.example/4711"))),
            sample(3, RECEIVER.value(), new CorrectionAcknowledged(RECEIVER, CORRECTION)),
            sample(
                    4,
                    RECEIVER.value(),
                    new CorrectionApplied(
                            RECEIVER,
                            CORRECTION,
                            Text.of("https://wire.example/4711"),
                            Text.of("0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"))),
            sample(
                    5,
                    RECEIVER.value(),
                    new CorrectionRefused(RECEIVER, CORRECTION, Text.of("We have the same from two others."))),
            sample(6, RECEIVER.value(), new HoldingWithdrawn(RECEIVER, HOLDING, Text.of("Taken down."))),
            bare(0, REPORT.value(), new ReportFiled(REPORT, ARTICLE, null, null, null)),
            bare(
                    1,
                    CLAIM.value(),
                    new ClaimAttributedRevision1(
                            CLAIM, ATTRIBUTION, new ReportVersionId(REPORT, 1), 1, then(bareAttribution()))),
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

    private static Attribution attribution(ReportPart part, @Nullable Integer number) {
        return new Attribution(
                part,
                number,
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
                null,
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

    /** An attribution as it was written once. */
    private static AttributionRevision1 then(Attribution now) {
        return new AttributionRevision1(
                now.part(),
                now.reportingMode(),
                now.span(),
                now.contentSpans(),
                now.sourceSpan(),
                now.cueSpan(),
                now.chain(),
                now.hedges(),
                now.evidentiality(),
                now.factuality(),
                now.sourcingTerms(),
                now.quoteAlteration(),
                now.salience(),
                now.saidAt(),
                now.note());
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

    private static List<ReachedText> reached() {
        return List.of(
                new ReachedText(4, 1, CLAIM.value(), ATTRIBUTION.value(), "ClaimAttributed", "attribution.note"));
    }
}
