package news.onrecord.command.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.TargetState;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate remembers of the corrections in its stream, and what may follow on them (docs/corrections.md). It is
 * part of the aggregate that holds it, and of its snapshot; it remembers no words.
 */
public final class Corrections {

    /** By what they aim at and on whose word: how that stands; what is missing stands as it was recorded. */
    private Map<String, TargetState> states = new HashMap<>();

    private Map<String, Kept> recorded = new HashMap<>();

    /** Whether that correction is on record here. */
    public boolean has(Id correction) {
        return recorded.containsKey(correction.value());
    }

    /** Takes one step in the life of a correction of that thing. */
    public void decide(CorrectionStep step, Corrected thing) {
        switch (step) {
            case RecordCorrection command -> decide(command, thing);
        }
    }

    private void decide(RecordCorrection command, Corrected thing) {
        refuseKnown(command.correctionId());
        var correction = command.correction();
        check(correction, thing);
        if (SecondPerson.isNeeded(correction)) {
            throw SecondPerson.needed(correction);
        }
        AggregateLifecycle.apply(new CorrectionRecorded(
                thing.id().value(), command.correctionId(), revision(correction, thing), null, correction));
        Audiences.open(command.correctionId(), command.audience());
    }

    /** Refuses what is wrong by itself, or does not follow on what was recorded before. */
    private void check(Correction correction, Corrected thing) {
        CorrectionRules.check(correction, thing);
        if (correction.amends() != null) {
            checkAmended(correction, correction.amends());
        }
        if (!correction.observed() && (correction.amends() == null || CorrectionRules.changesStatement(correction))) {
            checkFollows(correction);
        }
        revision(correction, thing);
    }

    private void checkAmended(Correction correction, CorrectionId amends) {
        var earlier = Optional.ofNullable(recorded.get(amends.value()))
                .orElseThrow(() -> new Refused(Refusal.TARGET_UNKNOWN, "'amends' is " + amends + ", no correction here."));
        if (!earlier.equals(Kept.of(correction))) {
            throw new Refused(
                    Refusal.DOES_NOT_FOLLOW,
                    "A correction that amends " + amends + " has its origin, kind, extent, target and authority: "
                            + earlier.inWords() + ".");
        }
    }

    private void checkFollows(Correction correction) {
        var state = state(correction);
        if (state.after(correction.kind(), correction.extent()).isEmpty()) {
            throw new Refused(
                    Refusal.DOES_NOT_FOLLOW,
                    "For the " + correction.authority() + ", " + correction.targetId() + " is " + state + ", and no "
                            + correction.kind() + " can come then. See docs/corrections.md.");
        }
    }

    private static @Nullable Integer revision(Correction correction, Corrected thing) {
        if (!CorrectionRules.changesStatement(correction)) {
            return null;
        }
        int next = thing.revise(correction.statementChange().orElseThrow());
        return CorrectionRules.revises(correction) ? Integer.valueOf(next) : null;
    }

    private void refuseKnown(CorrectionId given) {
        if (has(given)) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, given.value() + " is on record already; nothing was recorded again.");
        }
    }

    private TargetState state(Correction correction) {
        return states.getOrDefault(correction.standsFor(), TargetState.STANDING);
    }

    /** Remembers. */
    public void evolve(CorrectionEvent event) {
        switch (event) {
            case CorrectionRecorded now -> evolve(now);
        }
    }

    private void evolve(CorrectionRecorded event) {
        var correction = event.correction();
        recorded.put(event.correctionId().value(), Kept.of(correction));
        if (correction.amends() == null) {
            states.put(
                    correction.standsFor(), state(correction).afterObserved(correction.kind(), correction.extent()));
        }
    }
}
