package news.onrecord.command.complaint;

import news.onrecord.complaint.ComplaintId;
import news.onrecord.correction.CorrectionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that a correction came of a complaint. */
record LinkCorrection(@TargetAggregateIdentifier ComplaintId complaintId, CorrectionId correctionId) {}
