package news.onrecord.command.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.log.Sha256;
import news.onrecord.report.Paragraph;

/** How a text of a report is stored: in pieces that can be erased one by one, and with its hash. */
final class StoredText {

    private static final Pattern AFTER_LINE_BREAKS = Pattern.compile("(?<=\n)(?![\r\n])");

    /** So many pieces an event takes; a text with more lines than a long book has is no report. */
    private static final int MOST_PARAGRAPHS = 50_000;

    private StoredText() {}

    static void refuseTooLong(String text) {
        if (text.lines().count() > MOST_PARAGRAPHS) {
            throw new Refused(
                    Refusal.TOO_LARGE, "'text' has more than " + MOST_PARAGRAPHS + " lines. Nothing was recorded.");
        }
    }

    /** The text cut after each run of line breaks; put together again it is the same to the letter. */
    static List<Paragraph> paragraphs(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(AFTER_LINE_BREAKS.split(text))
                        .map(Paragraph::of)
                        .toList();
    }

    /** SHA-256 of the text in UTF-8, lower-case hex. */
    static Text hash(String text) {
        return Text.of(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
