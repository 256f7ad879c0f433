package news.onrecord.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.onrecord.Sealed;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalWithdrawn;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverRegistered;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.ReliabilityGraded;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import news.onrecord.source.SourceUnmerged;
import news.onrecord.visibility.VisibilityChanged;

/**
 * The name under which an event is stored, and the record it is in the program. The name outlives every renaming of
 * the class; a new revision gets a new line here, never a changed one.
 *
 * @param name short and logical, {@code ClaimRecorded}
 * @param revision from 1
 */
public record EventType(String name, int revision, Class<?> event) {

    /** Every type of event that the ledger can hold. */
    public static final List<EventType> ALL = List.of(
            new EventType("SourceRegistered", 1, SourceRegistered.class),
            new EventType("IdentitySealed", 1, IdentitySealed.class),
            new EventType("SourceRenamed", 1, SourceRenamed.class),
            new EventType("SourceAliasAdded", 1, SourceAliasAdded.class),
            new EventType("SourceAliasRemoved", 1, SourceAliasRemoved.class),
            new EventType("SourceNoted", 1, SourceNoted.class),
            new EventType("SourceAffiliated", 1, SourceAffiliated.class),
            new EventType("SourceAffiliationEnded", 1, SourceAffiliationEnded.class),
            new EventType("ReliabilityGraded", 1, ReliabilityGraded.class),
            new EventType("SourceMerged", 1, SourceMerged.class),
            new EventType("SourceUnmerged", 1, SourceUnmerged.class),
            new EventType("ReportFiled", 1, ReportFiled.class),
            new EventType("ReportVersionAdded", 1, ReportVersionAdded.class),
            new EventType("ReportPartAdded", 1, ReportPartAdded.class),
            new EventType("ReportEvidenceAdded", 1, ReportEvidenceAdded.class),
            new EventType("ReportRelated", 1, ReportRelated.class),
            new EventType("ReportLineageWithdrawn", 1, ReportLineageWithdrawn.class),
            new EventType("ReportRemoved", 1, ReportRemoved.class),
            new EventType("ReportRestored", 1, ReportRestored.class),
            new EventType("ClaimRecorded", 1, ClaimRecorded.class),
            new EventType("ClaimReworded", 1, ClaimReworded.class),
            new EventType("ClaimClassified", 1, ClaimClassified.class),
            new EventType("ClaimAttributed", 1, ClaimAttributed.class),
            new EventType("StanceRecorded", 1, StanceRecorded.class),
            new EventType("ClaimCorrected", 1, ClaimCorrected.class),
            new EventType("CorrectionProposed", 1, CorrectionProposed.class),
            new EventType("ProposalApproved", 1, ProposalApproved.class),
            new EventType("ProposalRefused", 1, ProposalRefused.class),
            new EventType("ProposalWithdrawn", 1, ProposalWithdrawn.class),
            new EventType("ProposalExpired", 1, ProposalExpired.class),
            new EventType("AttributionAmended", 1, AttributionAmended.class),
            new EventType("AttributionGraded", 1, AttributionGraded.class),
            new EventType("AttributionDisputed", 1, AttributionDisputed.class),
            new EventType("DisputeWithdrawn", 1, DisputeWithdrawn.class),
            new EventType("AttributionVoided", 1, AttributionVoided.class),
            new EventType("ClaimRelated", 1, ClaimRelated.class),
            new EventType("ClaimRelationWithdrawn", 1, ClaimRelationWithdrawn.class),
            new EventType("CorrectionRecorded", 1, CorrectionRecorded.class),
            new EventType("ConfirmationAsked", 1, ConfirmationAsked.class),
            new EventType("KillConfirmed", 1, KillConfirmed.class),
            new EventType("ConfirmationEscalated", 1, ConfirmationEscalated.class),
            new EventType("ClaimVoided", 1, ClaimVoided.class),
            new EventType("ScaleDefined", 1, ScaleDefined.class),
            new EventType("ScaleRevised", 1, ScaleRevised.class),
            new EventType("ClaimAssessed", 1, ClaimAssessed.class),
            new EventType("AssessmentRevised", 1, AssessmentRevised.class),
            new EventType("AssessmentRevoked", 1, AssessmentRevoked.class),
            new EventType("ComplaintReceived", 1, ComplaintReceived.class),
            new EventType("ComplaintAcknowledged", 1, ComplaintAcknowledged.class),
            new EventType("ComplaintDeadlineExtended", 1, ComplaintDeadlineExtended.class),
            new EventType("ComplaintDecided", 1, ComplaintDecided.class),
            new EventType("ComplaintReopened", 1, ComplaintReopened.class),
            new EventType("CorrectionLinked", 1, CorrectionLinked.class),
            new EventType("ReceiverRegistered", 1, ReceiverRegistered.class),
            new EventType("ReceiverHandedOver", 1, ReceiverHandedOver.class),
            new EventType("HoldingDeclared", 1, HoldingDeclared.class),
            new EventType("HoldingWithdrawn", 1, HoldingWithdrawn.class),
            new EventType("CorrectionAcknowledged", 1, CorrectionAcknowledged.class),
            new EventType("CorrectionApplied", 1, CorrectionApplied.class),
            new EventType("CorrectionRefused", 1, CorrectionRefused.class),
            new EventType("VisibilityChanged", 1, VisibilityChanged.class));

    /** The names of those whose texts are handed out to nobody. */
    public static final Set<String> SEALED = ALL.stream()
            .filter(type -> Sealed.class.isAssignableFrom(type.event()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::key, Function.identity()));

    /** The type of an event about to be stored; refuses records that are no events of the ledger. */
    static EventType of(Object event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not an event of the ledger");
        }
        return type;
    }

    /** The type of a stored event; refuses what this version of On Record does not know. */
    static EventType of(String name, int revision) {
        var type = BY_NAME.get(name + "/" + revision);
        if (type == null) {
            throw new IllegalStateException("the ledger holds an event of type " + name + ", revision " + revision
                    + ", which this version of On Record does not know: a newer version wrote it");
        }
        return type;
    }

    private String key() {
        return name + "/" + revision;
    }
}
