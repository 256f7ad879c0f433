package news.onrecord.command.correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.CorrectionId;

/** The kills that went out as emergencies and that no second person has confirmed yet. */
final class Confirmations {

    private Map<String, Pending> pending = new HashMap<>();

    /**
     * What is remembered of one.
     *
     * @param issuedBy the people behind the kill
     */
    record Pending(List<String> issuedBy, Instant due, boolean escalated) {

        Pending {
            issuedBy = List.copyOf(issuedBy);
        }
    }

    /** The one that waits for its confirmation. */
    Pending find(CorrectionId id) {
        var kill = pending.get(id.value());
        if (kill == null) {
            throw new Refused(
                    Refusal.NOTHING_TO_CONFIRM, "No emergency kill " + id + " waits for its confirmation here.");
        }
        return kill;
    }

    void refuseEscalating(CorrectionId id, Instant now) {
        var kill = find(id);
        if (kill.escalated()) {
            throw new Refused(Refusal.ALREADY_RECORDED, "That " + id + " is not confirmed was escalated already.");
        }
        if (now.isBefore(kill.due())) {
            throw new Refused(
                    Refusal.TOO_EARLY, "The confirmation of " + id + " is due at " + kill.due() + ", not before.");
        }
    }

    void evolve(ConfirmationAsked event) {
        pending.put(event.correctionId().value(), new Pending(event.issuedBy(), event.confirmationDue(), false));
    }

    void confirmed(CorrectionId id) {
        pending.remove(id.value());
    }

    void escalated(CorrectionId id) {
        pending.computeIfPresent(id.value(), (_, kill) -> new Pending(kill.issuedBy(), kill.due(), true));
    }
}
