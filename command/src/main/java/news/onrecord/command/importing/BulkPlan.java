package news.onrecord.command.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a file of many records asks the ledger for.
 *
 * @param ahead what must be on record before any dossier is sent
 * @param dossiers may be sent in any order, and several at once
 * @param entries the records of the file, as the account counts them
 */
record BulkPlan(List<Wish> ahead, List<Dossier> dossiers, List<Entry> entries) {

    /**
     * One record of the file.
     *
     * @param name what a person finds it by
     * @param wishes the ids of what must be on record for it to be accepted, what is needed first before what needs it
     */
    record Entry(String name, List<String> wishes) {}

    /** Everything that is asked for. */
    Stream<Wish> wishes() {
        return Stream.concat(ahead.stream(), dossiers.stream().map(Dossier::wishes).flatMap(List::stream));
    }
}
