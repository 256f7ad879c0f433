package news.onrecord.query.report;

import news.onrecord.query.attribution.AttributionView;

/**
 * A passage of a report with the number that it bears on the page.
 *
 * @param number from 1, in the order of the text, the headline first
 */
public record Marked(long number, int start, int end, AttributionView attribution) {

    int length() {
        return end - start;
    }

    boolean covers(int from, int until) {
        return start <= from && until <= end;
    }
}
