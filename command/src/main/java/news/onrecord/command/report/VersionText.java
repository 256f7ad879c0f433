package news.onrecord.command.report;

import java.util.HashSet;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PartName;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a report says, as somebody saw it.
 *
 * @param text the body's; empty for what has none, a broadcast for example
 * @param parts what has a text of its own beside it
 */
public record VersionText(
        @Nullable Text headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        String text,
        List<PartText> parts) {

    private static final int MOST_PARTS = 1_000;

    public VersionText {
        StoredText.refuseTooLong(text);
        if (parts.size() > MOST_PARTS) {
            throw new Refused(Refusal.TOO_LARGE, "'parts' are more than " + MOST_PARTS + ". Nothing was recorded.");
        }
        parts = List.copyOf(parts);
        var names = new HashSet<PartName>();
        for (var part : parts) {
            if (!names.add(part.name())) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'parts' has " + part.name() + " twice: each part of a version has a number of its own.");
            }
        }
    }

    /** The text in pieces. */
    List<Paragraph> paragraphs() {
        return StoredText.paragraphs(text);
    }

    /** The text's hash. */
    Text hash() {
        return StoredText.hash(text);
    }
}
