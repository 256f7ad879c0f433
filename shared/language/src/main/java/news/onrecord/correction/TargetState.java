package news.onrecord.correction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something stands after what one authority said of it, the graver the later. The transitions are those of
 * {@link Transitions}.
 */
public enum TargetState {
    STANDING,
    ON_HOLD,
    PARTLY_RETRACTED,
    PARTLY_RETRACTED_ON_HOLD,
    RETRACTED,
    REMOVED,
    KILLED;

    /** How it stands after one more correction; empty when that cannot come now. */
    public Optional<TargetState> after(CorrectionKind kind, @Nullable CorrectionExtent extent) {
        return Transitions.of(this, kind, extent);
    }

    /**
     * How it stands after a correction that we observed. What is known of somebody else's history may be incomplete, so
     * nothing is refused; what does not follow leaves the state as it is.
     */
    public TargetState afterObserved(CorrectionKind kind, @Nullable CorrectionExtent extent) {
        return after(kind, extent).orElse(this);
    }
}
