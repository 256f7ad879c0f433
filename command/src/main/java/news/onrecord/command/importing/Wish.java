package news.onrecord.command.importing;

import java.util.List;

/**
 * One record that an import asks the ledger to take.
 *
 * @param localId what the annotation calls it
 * @param id what the ledger will call it
 * @param door the path that it is sent to
 * @param request what is sent
 * @param needs the ids of the records that must be on record before
 */
record Wish(String localId, String id, String door, Object request, List<String> needs) {

    /** What is imported was published. */
    static final String VISIBILITY = "PUBLIC";

    /** Stands in the id of a version between its report's and its number: the ledger tells versions apart by these. */
    static final String VERSION = " version ";

    /** What sort of record it is, in the plural: the account counts by it. */
    String sort() {
        return switch (id.substring(0, 3)) {
            case "src" -> "sources";
            case "rep" -> id.contains(VERSION) ? "versions" : "reports";
            case "cor" -> "corrections";
            default -> throw new IllegalStateException("no file of many records asks for " + id);
        };
    }
}
