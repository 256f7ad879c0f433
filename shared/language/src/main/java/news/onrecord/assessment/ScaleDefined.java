package news.onrecord.assessment;

/** The house said how it rates; this is the scale's revision 1. */
public record ScaleDefined(ScaleId scaleId, RatingScale scale) implements ScaleEvent {}
