package news.onrecord.command.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.Score;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/** What a request to define or revise a rating scale may say. */
record ScaleBody(
        @Nullable ScaleId id,
        @Nullable Text name,
        @Nullable BigDecimal worstRating,
        @Nullable BigDecimal bestRating,
        @Nullable List<@Nullable LabelBody> labels) {

    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST_LABELS = 50;

    record LabelBody(
            @Nullable String label,
            @Nullable Text alternateName,
            @Nullable BigDecimal ratingValue) {

        ScaleLabel step() {
            var name = Given.required("labels.label", label);
            if (!LABEL.matcher(name).matches()) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'labels.label' must be a name such as MOSTLY_TRUE, of 40 characters at the most. How readers are"
                                + " shown it is 'alternateName'.");
            }
            return new ScaleLabel(
                    name,
                    Given.optionalText("labels.alternateName", alternateName),
                    ratingValue == null ? null : Numbers.check("labels.ratingValue", ratingValue));
        }
    }

    /** Refuses what only a definition says. */
    ScaleBody withoutId() {
        if (id != null) {
            throw new Refused(Refusal.UNKNOWN_PROPERTY, "\"id\" is not known here: it stands in the address.");
        }
        return this;
    }

    RatingScale scale() {
        var steps = Given.required("labels", labels);
        if (steps.isEmpty() || steps.size() > MOST_LABELS) {
            throw new Refused(Refusal.INVALID_VALUE, "'labels' takes 1 to " + MOST_LABELS + " labels.");
        }
        return new RatingScale(
                Given.text("name", name),
                Numbers.check("worstRating", Given.orElse(worstRating, Score.WORST)),
                Numbers.check("bestRating", Given.orElse(bestRating, Score.BEST)),
                steps.stream().map(step -> Given.required("labels", step).step()).toList());
    }
}
