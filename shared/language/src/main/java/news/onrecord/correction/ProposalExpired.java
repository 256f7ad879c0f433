package news.onrecord.correction;

/**
 * Somebody said that a proposal's time was over, and it was.
 *
 * @param version the one that stood
 */
public record ProposalExpired(String thingId, CorrectionId correctionId, int version) implements CorrectionEvent {}
