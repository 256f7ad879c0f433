package news.onrecord.correction;

/** Nobody had confirmed an emergency kill in time, and somebody said so. */
public record ConfirmationEscalated(String thingId, CorrectionId correctionId) implements CorrectionEvent {}
