package news.onrecord.assessment;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Who assessed: somebody by name, a source that is on record, or both.
 *
 * @param name as the assessment is signed
 */
public record Assessor(@Nullable Text name, @Nullable SourceId sourceId) {

    public Assessor {
        if (name == null && sourceId == null) {
            throw new IllegalArgumentException("an assessor needs a name, a source, or both");
        }
    }
}
