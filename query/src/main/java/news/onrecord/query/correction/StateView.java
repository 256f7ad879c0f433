package news.onrecord.query.correction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.TargetState;
import org.jspecify.annotations.Nullable;

/**
 * How something stands on one word, as far as the reader may see what was said of it.
 *
 * @param origin whether that is what we issued, or what we observed of somebody else
 * @param authorityId the source that the authority is, where it is on record
 */
public record StateView(
        CorrectionTarget target,
        String targetId,
        CorrectionOrigin origin,
        IssuingAuthority authority,
        @Nullable String authorityId,
        TargetState state) {

    /** What does not simply stand, in the order in which it was first spoken of. */
    public static List<StateView> of(List<CorrectionView> corrections) {
        Map<StateView, StateView> states = new LinkedHashMap<>();
        for (var correction : corrections) {
            if (correction.amends() == null) {
                var standing = standing(correction);
                states.put(standing, states.getOrDefault(standing, standing).after(correction));
            }
        }
        return states.values().stream()
                .filter(state -> state.state() != TargetState.STANDING)
                .toList();
    }

    /** How the thing itself stands for its owner: as the graver of what we issued and what a report's outlet was seen to say. */
    public static TargetState ofOwner(List<StateView> states, String thing) {
        return states.stream()
                .filter(state -> state.targetId().equals(thing) && state.byOwner())
                .map(StateView::state)
                .max(Comparator.naturalOrder())
                .orElse(TargetState.STANDING);
    }

    /** Whether the owner of what it is about says so; everybody else's is kept beside. */
    public boolean byOwner() {
        return IssuingAuthority.isOwner(authority, origin, target);
    }

    private static StateView standing(CorrectionView correction) {
        return new StateView(
                correction.target(),
                correction.targetId(),
                correction.origin(),
                correction.authority(),
                correction.byOwner() ? null : correction.authorityId(),
                TargetState.STANDING);
    }

    private StateView after(CorrectionView correction) {
        return new StateView(
                target,
                targetId,
                origin,
                authority,
                authorityId,
                state.afterObserved(correction.kind(), correction.extent()));
    }
}
