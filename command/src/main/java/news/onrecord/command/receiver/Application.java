package news.onrecord.command.receiver;

import java.util.Objects;
import news.onrecord.Text;
import news.onrecord.receiver.CorrectionApplied;
import org.jspecify.annotations.Nullable;

/**
 * By what it can be seen that a receiver has applied a correction, as it stands in the ledger.
 *
 * @param sequence its place in the receiver's stream
 */
record Application(long sequence, CorrectionApplied event) {

    boolean says(@Nullable Text url, @Nullable Text contentHash) {
        return Objects.equals(event.url(), url) && Objects.equals(event.contentHash(), contentHash);
    }
}
