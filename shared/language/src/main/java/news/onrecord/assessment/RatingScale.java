package news.onrecord.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import news.onrecord.Text;

/** How a house rates: its labels and their numbers, between a worst and a best one. */
public record RatingScale(Text name, BigDecimal worstRating, BigDecimal bestRating, List<ScaleLabel> labels) {

    public RatingScale {
        worstRating = Score.plain(worstRating);
        bestRating = Score.plain(bestRating);
        labels = List.copyOf(labels);
    }

    /** The step of that name, if there is one. */
    public Optional<ScaleLabel> labelled(String label) {
        return labels.stream().filter(step -> step.label().equals(label)).findFirst();
    }
}
