package news.onrecord.query.assessment;

import java.util.List;

/**
 * A rating scale of the house with all of its revisions, the last one last.
 *
 * @param position what the answer stands for
 */
public record ScaleRevisions(long position, String id, List<ScaleView> revisions) {}
