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
record Wish(String localId, String id, String door, Object request, List<String> needs) {}
