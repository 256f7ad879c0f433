package news.onrecord.command.report;

import java.time.Duration;
import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.report.PartKind;
import news.onrecord.report.PartName;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * What one further part of a version says.
 *
 * @param timecodes when the segments of a transcript are heard; empty when nobody said
 */
public record PartText(PartName name, @Nullable Text label, String text, List<Timecode> timecodes) {

    public PartText {
        StoredText.refuseTooLong(text);
        if (name.number() < 1) {
            throw new Refused(Refusal.INVALID_VALUE, "A part's 'number' is " + name.number() + ", but begins with 1.");
        }
        timecodes = List.copyOf(timecodes);
        check(name, timecodes, text.codePointCount(0, text.length()));
    }

    private static void check(PartName name, List<Timecode> timecodes, int length) {
        if (name.kind() != PartKind.TRANSCRIPT && !timecodes.isEmpty()) {
            throw new Refused(Refusal.INVALID_VALUE, name + " has 'timecodes', which only a TRANSCRIPT has.");
        }
        int beyond = -1;
        var before = Duration.ZERO;
        for (var timecode : timecodes) {
            if (timecode.start() <= beyond
                    || timecode.start() >= length
                    || timecode.offset().compareTo(before) < 0) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'timecodes' of " + name + " has {" + timecode.start() + ", " + timecode.time()
                                + "}: each 'start' is later in the text than the one before and before its end, at "
                                + length + ", and no 'time' is earlier than the one before.");
            }
            beyond = timecode.start();
            before = timecode.offset();
        }
    }

    ReportPartAdded added(ReportId report, int version) {
        return new ReportPartAdded(
                report,
                version,
                name.kind(),
                name.number(),
                label,
                StoredText.paragraphs(text),
                StoredText.hash(text),
                timecodes);
    }
}
