package news.onrecord.command.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import news.onrecord.report.PartKind;
import news.onrecord.report.PartName;
import news.onrecord.report.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * What a request may say of a further part of a version.
 *
 * @param number left out, it is the one after that of its kind before it, or the first
 */
record PartBody(
        @Nullable PartKind kind,
        @Nullable Integer number,
        @Nullable Text label,
        @Nullable Text text,
        @Nullable List<TimecodeBody> timecodes) {

    private static final int LONGEST_LABEL = 200;

    record TimecodeBody(@Nullable Integer start, @Nullable String time) {

        Timecode timecode(String name) {
            int start = Given.required(name + ".start", this.start);
            var time = Given.required(name + ".time", this.time);
            try {
                return new Timecode(start, time);
            } catch (IllegalArgumentException refused) {
                throw new Refused(Refusal.INVALID_VALUE, "'" + name + "' " + refused.getMessage() + ".");
            }
        }
    }

    static List<PartText> parts(@Nullable List<PartBody> given) {
        Map<PartKind, Integer> last = new EnumMap<>(PartKind.class);
        var parts = new ArrayList<PartText>();
        for (int i = 0; given != null && i < given.size(); i++) {
            var name = "parts[" + i + "]";
            var body = Given.required(name, given.get(i));
            var kind = Given.required(name + ".kind", body.kind());
            int number = body.number() == null ? last.getOrDefault(kind, 0) + 1 : body.number();
            last.put(kind, number);
            parts.add(body.part(name, new PartName(kind, number)));
        }
        return parts;
    }

    private PartText part(String field, PartName name) {
        return new PartText(
                name,
                label == null ? null : Given.text(field + ".label", label, LONGEST_LABEL),
                Given.article(field + ".text", text),
                timecodes(field + ".timecodes"));
    }

    private List<Timecode> timecodes(String field) {
        var checked = new ArrayList<Timecode>();
        for (int i = 0; timecodes != null && i < timecodes.size(); i++) {
            var name = field + "[" + i + "]";
            checked.add(Given.required(name, timecodes.get(i)).timecode(name));
        }
        return checked;
    }
}
