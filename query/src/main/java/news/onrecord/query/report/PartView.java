package news.onrecord.query.report;

import java.util.List;
import news.onrecord.report.PartKind;
import news.onrecord.report.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report version that has a text of its own.
 *
 * @param number from 1, among those of its kind
 * @param label what it is called; null when it was not said, or erased
 * @param text to the letter; where a paragraph was erased, a black square for each character
 * @param textHash SHA-256 of the UTF-8 text, in hex; null when erased
 * @param timecodes when the segments of a transcript are heard; empty when nobody said
 * @param position the event's place in the ledger
 */
public record PartView(
        PartKind kind,
        int number,
        @Nullable String label,
        String text,
        @Nullable String textHash,
        List<Timecode> timecodes,
        long position) {}
