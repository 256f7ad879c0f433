package news.onrecord.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeSet;
import news.onrecord.log.Sha256;
import news.onrecord.visibility.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on besides the position it stands for: who reads, what was last said about who may, also after
 * that position, and the last time that came by itself: an embargo's end, or when a confirmation was due. A kept answer holds only as long as all three are the same.
 *
 * @param changed the position of the last change of any visibility, the last removal or restoring of a report, the last hand-over
 *     of a receiver, or the last words that were taken down; -1 if there was none
 * @param released when the last embargo ended or a confirmation was due; null if none has
 * @param secret of these views, which no reader knows
 */
record Rights(Reader reader, long changed, @Nullable Instant released, String secret) {

    private static final int BYTES = 8;

    /** In few characters, for an ETag; who does not know the secret cannot try out what it stands for. */
    String mark() {
        var words =
                secret + " " + reader.clearance() + " " + new TreeSet<>(reader.caseIds()) + " " + reader.answersFor()
                        + " " + changed + " "
                        + released;
        return HexFormat.of().formatHex(Sha256.of(words.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
