package news.onrecord.correction;

import java.util.List;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed a correction took the proposal back.
 *
 * @param version the one that stood
 * @param withdrawnBy the people behind the withdrawal
 */
public record ProposalWithdrawn(
        String thingId,
        CorrectionId correctionId,
        int version,
        List<String> withdrawnBy,
        @Nullable Text reason) implements CorrectionEvent {

    public ProposalWithdrawn {
        withdrawnBy = List.copyOf(withdrawnBy);
    }
}
