package news.onrecord.report;

import news.onrecord.Quote;

/**
 * One place in the text of a report version: the W3C TextPositionSelector together with its TextQuoteSelector.
 *
 * @param start first code point, from 0
 * @param end code point after the last; greater than {@code start}
 * @param quote the words there, and around them
 */
public record Span(int start, int end, Quote quote) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a span needs 0 <= start < end, but start is " + start + " and end is " + end);
        }
    }
}
