package news.onrecord.command.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.BuiltInLabel;
import news.onrecord.assessment.Rating;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.Score;
import org.jspecify.annotations.Nullable;

/** What a rating may say: a label brings its own number, and a number stands between its worst and its best. */
final class RatingRules {

    private RatingRules() {}

    /** The rating that goes on record. */
    static Rating rating(GivenRating given) {
        if (given.label() != null && given.hasNumbers()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'ratingValue', 'worstRating' and 'bestRating' come with the 'label'. Send it, or them, not both.");
        }
        if (given.scale() != null) {
            return onScale(given.scale(), given.label(), given.alternateName());
        }
        return given.label() == null ? plain(given) : builtIn(given.label(), given.alternateName());
    }

    private static Rating onScale(HouseScale house, @Nullable String label, @Nullable Text alternateName) {
        if (label == null) {
            throw new Refused(
                    Refusal.MISSING_VALUE, "'label' is required with 'scale': one of " + labels(house.scale()));
        }
        var step = house.scale()
                .labelled(label)
                .orElseThrow(() -> new Refused(
                        Refusal.INVALID_VALUE,
                        "'label' is none of that revision of the scale, which has " + labels(house.scale())));
        return new Rating(
                house.id(),
                label,
                score(step, house.scale()),
                alternateName == null ? step.alternateName() : alternateName);
    }

    private static @Nullable Score score(ScaleLabel step, RatingScale scale) {
        var value = step.ratingValue();
        return value == null ? null : new Score(value, scale.worstRating(), scale.bestRating());
    }

    private static String labels(RatingScale scale) {
        return scale.labels().stream().map(ScaleLabel::label).collect(Collectors.joining(", ")) + ".";
    }

    private static Rating builtIn(String label, @Nullable Text alternateName) {
        var known = BuiltInLabel.named(label)
                .orElseThrow(() -> new Refused(
                        Refusal.INVALID_VALUE,
                        "'label' without a 'scale' is one of " + Arrays.toString(BuiltInLabel.values())
                                + ". Name the scale that it is of."));
        return new Rating(null, label, known.score().orElse(null), alternateName);
    }

    private static Rating plain(GivenRating given) {
        if (given.ratingValue() != null) {
            var score = new Score(
                    given.ratingValue(), or(given.worstRating(), Score.WORST), or(given.bestRating(), Score.BEST));
            check(score);
            return new Rating(null, null, score, given.alternateName());
        }
        if (given.hasNumbers() || given.alternateName() == null) {
            throw new Refused(
                    Refusal.MISSING_VALUE,
                    "A rating needs a 'label', a 'ratingValue', or at least an 'alternateName'.");
        }
        return new Rating(null, null, null, given.alternateName());
    }

    /** Refuses a number that is worse than the worst or better than the best. */
    static void check(Score score) {
        if (!score.fits()) {
            throw new Refused(
                    Refusal.RATING_OUT_OF_BOUNDS,
                    "'ratingValue' is " + score.ratingValue() + ", which is not from " + score.worstRating()
                            + " (worst) to " + score.bestRating() + " (best).");
        }
    }

    /** Refuses a scale whose ends are the wrong way round, also where no label has a number. */
    static void checkBounds(RatingScale scale) {
        if (scale.worstRating().compareTo(scale.bestRating()) > 0) {
            throw new Refused(
                    Refusal.RATING_OUT_OF_BOUNDS,
                    "'worstRating' is " + scale.worstRating() + ", which is above 'bestRating', " + scale.bestRating()
                            + ".");
        }
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal usual) {
        return given == null ? usual : given;
    }
}
