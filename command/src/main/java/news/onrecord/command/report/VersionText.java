package news.onrecord.command.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.log.Sha256;
import news.onrecord.report.Paragraph;
import org.jspecify.annotations.Nullable;

/** What one version of a report says, as somebody saw it. */
public record VersionText(
        @Nullable Text headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        String text) {

    private static final Pattern AFTER_LINE_BREAKS = Pattern.compile("(?<=\n)(?![\r\n])");

    /** So many pieces an event takes; a text with more lines than a long book has is no report. */
    private static final int MOST_PARAGRAPHS = 50_000;

    public VersionText {
        if (text.lines().count() > MOST_PARAGRAPHS) {
            throw new Refused(
                    Refusal.TOO_LARGE, "'text' has more than " + MOST_PARAGRAPHS + " lines. Nothing was recorded.");
        }
    }

    /** The text cut after each run of line breaks; put together again it is the same to the letter. */
    List<Paragraph> paragraphs() {
        return Arrays.stream(AFTER_LINE_BREAKS.split(text)).map(Paragraph::of).toList();
    }

    /** SHA-256 of the text in UTF-8, lower-case hex. */
    Text hash() {
        return Text.of(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
