package news.onrecord.assessment;

/**
 * The house rates differently from now on. What was rated before keeps the revision that it was rated with.
 *
 * @param revision one above the one before
 */
public record ScaleRevised(ScaleId scaleId, int revision, RatingScale scale) implements ScaleEvent {}
