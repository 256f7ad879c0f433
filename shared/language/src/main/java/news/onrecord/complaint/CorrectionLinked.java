package news.onrecord.complaint;

import news.onrecord.correction.CorrectionId;

/** A correction came of a complaint. */
public record CorrectionLinked(ComplaintId complaintId, CorrectionId correctionId) implements ComplaintEvent {}
