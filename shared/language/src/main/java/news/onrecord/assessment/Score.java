package news.onrecord.assessment;

import java.math.BigDecimal;

/**
 * A number between two others (schema.org ratingValue, worstRating, bestRating). Each is written in one way only, so that
 * 3 and 3.0 are the same fact.
 */
public record Score(BigDecimal ratingValue, BigDecimal worstRating, BigDecimal bestRating) {

    /** What a rating has when it names no bounds, as in schema.org. */
    public static final BigDecimal WORST = BigDecimal.ONE;

    /** The same, for the other end. */
    public static final BigDecimal BEST = BigDecimal.valueOf(5);

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DECIMALS = 4;

    public Score {
        ratingValue = plain(ratingValue);
        worstRating = plain(worstRating);
        bestRating = plain(bestRating);
    }

    /** Whether it is one that a rating can have: from -1,000,000 to 1,000,000, with four decimals at the most. */
    public static boolean isKeepable(BigDecimal number) {
        return number.abs().compareTo(LIMIT) <= 0 && number.scale() <= MOST_DECIMALS;
    }

    /** Whether it is no worse than the worst and no better than the best. */
    public boolean fits() {
        return worstRating.compareTo(ratingValue) <= 0 && ratingValue.compareTo(bestRating) <= 0;
    }

    /** The number without zeros at its end and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        if (!isKeepable(number)) {
            throw new IllegalArgumentException("must be a number up to 1,000,000 with up to four decimals");
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
