package news.onrecord.report;

import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A text as a report printed it, addressed by Unicode code points as W3C Web Annotation selectors are.
 *
 * @param text well-formed Unicode
 */
public record PrintedText(String text) {

    private static final int CONTEXT_CODE_POINTS = 32;
    private static final int MOST_ECHOED = 120;

    /** How many code points it has. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /**
     * The span with its quote completed from the text, once its words are found to stand exactly there.
     *
     * @param span what is said to stand there; prefix and suffix may be null, and are checked when they are not
     * @param name what the caller calls the span, for the refusal
     * @throws Refused SPAN_DOES_NOT_MATCH or SPAN_IN_UTF16_UNITS
     */
    public Span verify(String name, Span span) {
        var said = span.quote();
        if (span.end() > length() || !slice(span.start(), span.end()).equals(said.exact())) {
            throw mismatch(name, span);
        }
        var quote = quoteAt(span.start(), span.end());
        checkContext(name + ".prefix", said.prefix(), before(span.start(), said.prefix()));
        checkContext(name + ".suffix", said.suffix(), after(span.end(), said.suffix()));
        return new Span(span.start(), span.end(), quote);
    }

    /** The words between two code points, with those around them. */
    public Quote quoteAt(int start, int end) {
        return new Quote(
                slice(start, end),
                slice(Math.max(0, start - CONTEXT_CODE_POINTS), start),
                slice(end, Math.min(length(), end + CONTEXT_CODE_POINTS)));
    }

    /** The words between two code points. */
    public String slice(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private String before(int start, @Nullable String said) {
        return slice(Math.max(0, start - codePoints(said)), start);
    }

    private String after(int end, @Nullable String said) {
        return slice(end, Math.min(length(), end + codePoints(said)));
    }

    private static int codePoints(@Nullable String said) {
        return said == null ? 0 : said.codePointCount(0, said.length());
    }

    private static void checkContext(String name, @Nullable String said, String printed) {
        if (said != null && !said.equals(printed)) {
            throw new Refused(
                    Refusal.SPAN_DOES_NOT_MATCH,
                    name + " is '" + brief(said) + "', but the text has '" + brief(printed) + "' there");
        }
    }

    /** Enough of some words to recognise them by. */
    private static String brief(String words) {
        int most = words.offsetByCodePoints(0, Math.min(MOST_ECHOED, words.codePointCount(0, words.length())));
        return most == words.length() ? words : words.substring(0, most) + "…";
    }

    private Refused mismatch(String name, Span span) {
        var exact = String.valueOf(span.quote().exact());
        if (matchesInUtf16Units(span, exact) || insideSurrogatePair(span.start()) || insideSurrogatePair(span.end())) {
            return new Refused(
                    Refusal.SPAN_IN_UTF16_UNITS,
                    name + " [" + span.start() + ", " + span.end() + ") does not hold '" + brief(exact)
                            + "' in code points; read as UTF-16 units it "
                            + (matchesInUtf16Units(span, exact) ? "does" : "cuts a surrogate pair")
                            + ". Count every character beyond the basic plane as one.");
        }
        int length = length();
        var printed = span.start() >= length
                ? "the text ends at " + length
                : "the text has '" + brief(slice(span.start(), Math.min(span.end(), length))) + "' there";
        return new Refused(
                Refusal.SPAN_DOES_NOT_MATCH,
                name + " [" + span.start() + ", " + span.end() + ") should hold '" + brief(exact) + "', but "
                        + printed);
    }

    private boolean matchesInUtf16Units(Span span, String exact) {
        return span.end() <= text.length()
                && text.substring(span.start(), span.end()).equals(exact);
    }

    private boolean insideSurrogatePair(int unit) {
        return unit > 0 && unit < text.length() && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
    }
}
