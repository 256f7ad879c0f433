package news.onrecord.takedown;

import java.util.List;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed a takedown took the proposal back.
 *
 * @param version the one that stood
 * @param withdrawnBy the people behind the withdrawal
 */
public record TakedownWithdrawn(
        TakedownId takedownId,
        int version,
        List<String> withdrawnBy,
        @Nullable Text reason) implements TakedownEvent {

    public TakedownWithdrawn {
        withdrawnBy = List.copyOf(withdrawnBy);
    }
}
