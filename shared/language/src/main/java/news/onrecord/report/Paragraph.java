package news.onrecord.report;

import news.onrecord.Text;

/**
 * One piece of a version's text, line breaks included, and its length, which stays when the words are erased: so every
 * span in the rest of the text keeps its place.
 *
 * @param codePoints how many Unicode code points the words have
 */
public record Paragraph(Text text, int codePoints) {

    private static final String BLACKED_OUT = "\u2588";

    /** The piece with its length counted. */
    public static Paragraph of(String words) {
        return new Paragraph(Text.of(words), words.codePointCount(0, words.length()));
    }

    /** The words, or as many black squares as there were characters. */
    public String printed() {
        var words = text.words();
        return words == null ? BLACKED_OUT.repeat(codePoints) : words;
    }
}
