package news.onrecord.receiver;

import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import org.jspecify.annotations.Nullable;

/**
 * A receiver said that it has corrected what it carries, and by what that can be seen.
 *
 * @param url where the corrected thing stands
 * @param contentHash the SHA-256, in hex, of what the receiver carries now
 */
public record CorrectionApplied(
        ReceiverId receiverId,
        CorrectionId correctionId,
        @Nullable Text url,
        @Nullable Text contentHash) implements ReceiverEvent {}
