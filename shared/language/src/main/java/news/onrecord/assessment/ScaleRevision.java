package news.onrecord.assessment;

/**
 * One revision of a rating scale of the house. Assessments keep the one they were made with.
 *
 * @param revision from 1
 */
public record ScaleRevision(ScaleId scaleId, int revision) {}
