package news.onrecord.command.importing;

import java.util.List;
import news.onrecord.Refusal;

/**
 * One record that an import asks the ledger to take.
 *
 * @param localId what the annotation calls it
 * @param id what the ledger will call it
 * @param door the path that it is sent to
 * @param request what is sent
 * @param needs the ids of the records that must be on record before
 * @param repeated how the ledger refuses what it has already
 */
record Wish(String localId, String id, String door, Object request, List<String> needs, Refusal repeated) {

    /** A wish for what bears the id under which it is sent. */
    Wish(String localId, String id, String door, Object request, List<String> needs) {
        this(localId, id, door, request, needs, Refusal.ALREADY_RECORDED);
    }

    /** What sort of record it is, in the plural: the account counts by it. */
    String sort() {
        return switch (id.substring(0, 3)) {
            case "src" -> "sources";
            case "rep" -> repeated == Refusal.VERSION_OUT_OF_ORDER ? "further versions" : "reports";
            case "clm" -> "claims";
            case "att" -> "attributions";
            case "cor" -> "corrections";
            default -> "others";
        };
    }
}
