package news.onrecord.command.receiver;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingId;

/** What a receiver says that it carries; part of the receiver and of its snapshot. */
final class Holdings {

    record Held(String thingId, String externalId, boolean withdrawn) {
        String name() {
            return thingId + " " + externalId;
        }
    }

    private Map<String, Held> all = new HashMap<>();

    /** How many that were not withdrawn there are of a thing, and of a thing under one of the receiver's own ids. */
    private Map<String, Integer> standing = new HashMap<>();

    Holdings() {}

    void refuseKnown(DeclareHolding command) {
        if (all.containsKey(command.holdingId().value())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, command.holdingId() + " is on record already; nothing was recorded again.");
        }
        if (standing.containsKey(command.thingId() + " " + command.externalId())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED,
                    "The receiver holds " + command.thingId() + " under that 'externalId' already; nothing was recorded"
                            + " again.");
        }
    }

    void refuseGone(HoldingId holding) {
        var held = all.get(holding.value());
        if (held == null) {
            throw new Refused(Refusal.NOT_FOUND, holding + " is not on record here.");
        }
        if (held.withdrawn()) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, holding + " was withdrawn already; nothing was recorded again.");
        }
    }

    boolean include(String thing) {
        return standing.containsKey(thing);
    }

    void declared(HoldingDeclared event) {
        var held = new Held(event.thingId(), event.externalId(), false);
        all.put(event.holdingId().value(), held);
        standing.merge(held.thingId(), 1, Integer::sum);
        standing.merge(held.name(), 1, Integer::sum);
    }

    void withdrawn(HoldingId holding) {
        all.computeIfPresent(holding.value(), (_, held) -> {
            standing.computeIfPresent(held.thingId(), (_, count) -> count == 1 ? null : count - 1);
            standing.remove(held.name());
            return new Held(held.thingId(), held.externalId(), true);
        });
    }
}
