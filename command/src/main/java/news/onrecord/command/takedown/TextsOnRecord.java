package news.onrecord.command.takedown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerWords;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.ledger.StoredText;
import news.onrecord.takedown.ReachedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which texts a takedown means, looked up in the ledger itself; what it finds never moves, and is only ever erased. */
@Component
final class TextsOnRecord {

    /** Of one takedown: the texts of a long book's chapter; what has more takes several. */
    private static final int MOST = 10_000;

    private final LedgerWords words;
    private final LedgerReader ledger;
    private final ThingsOnRecord things;

    TextsOnRecord(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLedgerReader") LedgerReader ledger,
            ThingsOnRecord things) {
        this.words = new LedgerWords(dataSource);
        this.ledger = ledger;
        this.things = things;
    }

    /** The places of everything that is named and stands, each once. */
    List<ReachedText> named(List<ReachBody> given) {
        Set<ReachedText> places = new LinkedHashSet<>();
        given.forEach(one -> standing(one, found(one)).forEach(text -> places.add(text.place())));
        if (places.size() > MOST) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'texts' names " + places.size() + " texts, and a takedown takes " + MOST
                            + " at the most. Propose several.");
        }
        return List.copyOf(places);
    }

    private static List<StoredText> standing(ReachBody one, List<StoredText> found) {
        var standing = found.stream().filter(text -> !text.isErased()).toList();
        if (standing.isEmpty()) {
            throw new Refused(Refusal.NOTHING_CHANGED, "The words of " + inWords(one) + " are gone already.");
        }
        return standing;
    }

    private List<StoredText> found(ReachBody one) {
        return one.thingId() == null ? at(one) : of(one, one.thingId());
    }

    private List<StoredText> at(ReachBody one) {
        long position = one.position() == null ? -1 : one.position();
        var all = words.at(position);
        var meant = all.stream()
                .filter(text ->
                        one.number() == null || one.number() == text.place().number())
                .toList();
        if (meant.isEmpty()) {
            throw new Refused(
                    Refusal.NOT_ON_RECORD,
                    "'texts' names " + inWords(one) + ", and there are " + all.size()
                            + " texts at that position, numbered from 0.");
        }
        return meant;
    }

    private List<StoredText> of(ReachBody one, String thing) {
        var own = words.of(List.of(stream(thing))).stream()
                .filter(text -> text.place().thingId().equals(thing))
                .toList();
        var meant = own.stream()
                .filter(text -> isOf(one.version(), thing, text) && text.isIn(one.field()))
                .toList();
        if (meant.isEmpty()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'texts' names " + inWords(one) + ", which has no such words. Its fields with words: "
                            + own.stream()
                                    .map(text -> text.place().field())
                                    .distinct()
                                    .limit(20)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return meant;
    }

    private String stream(String thing) {
        if (ledger.lastSequence(thing).isPresent()) {
            return thing;
        }
        return things.introducingEvenIfProposed(thing)
                .map(RecordedEvent::stream)
                .orElseThrow(() -> new Refused(
                        Refusal.NOT_ON_RECORD, "'thingId' names " + thing + ", which is not on record. Check the id."));
    }

    private static boolean isOf(@Nullable Integer version, String thing, StoredText text) {
        var of = text.version();
        return version == null
                || (of != null
                        && of.version() == version
                        && of.reportId().value().equals(thing));
    }

    private static String inWords(ReachBody one) {
        if (one.thingId() == null) {
            return (one.number() == null ? "the event" : "text " + one.number()) + " at position " + one.position();
        }
        return one.thingId()
                + (one.version() == null ? "" : ", version " + one.version())
                + (one.field() == null ? "" : ", field '" + one.field() + "'");
    }
}
