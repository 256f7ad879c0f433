package news.onrecord.query.correction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.TargetState;
import org.jspecify.annotations.Nullable;

/**
 * How something stands for one authority, as far as the reader may see what was said of it.
 *
 * @param authorityId the source that the authority is, where it is on record
 */
public record StateView(
        CorrectionTarget target,
        String targetId,
        IssuingAuthority authority,
        @Nullable String authorityId,
        TargetState state) {

    /** What does not simply stand, in the order in which it was first spoken of. */
    public static List<StateView> of(List<CorrectionView> corrections) {
        Map<List<@Nullable Object>, StateView> states = new LinkedHashMap<>();
        for (var correction : corrections) {
            if (correction.amends() == null) {
                var before = standing(correction);
                states.merge(
                        Arrays.asList(before.targetId(), before.authority(), before.authorityId()),
                        before.after(correction),
                        (known, _) -> known.after(correction));
            }
        }
        return states.values().stream()
                .filter(state -> state.state() != TargetState.STANDING)
                .toList();
    }

    /** How the thing itself stands for its owner. */
    public static TargetState ofOwner(List<StateView> states, String thing) {
        return states.stream()
                .filter(state -> state.targetId().equals(thing) && state.authority() == IssuingAuthority.OUTLET)
                .map(StateView::state)
                .findFirst()
                .orElse(TargetState.STANDING);
    }

    private static StateView standing(CorrectionView correction) {
        return new StateView(
                correction.target(),
                correction.targetId(),
                correction.authority(),
                correction.byOwner() ? null : correction.authorityId(),
                TargetState.STANDING);
    }

    private StateView after(CorrectionView correction) {
        return new StateView(
                target, targetId, authority, authorityId, state.afterObserved(correction.kind(), correction.extent()));
    }
}
