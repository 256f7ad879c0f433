package news.onrecord.query.assessment;

import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleEvent;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import org.springframework.stereotype.Component;

/** Keeps the house's rating scales, with every revision: assessments stay with the one that they were made with. */
@Component
final class ScaleProjection implements Projection {

    private static final Table SCALE = Table.of(
            "scale", "scale_id", "revision", "name", "worst_rating", "best_rating", "position", "recorded_at");

    private static final Table LABEL =
            Table.of("scale_label", "scale_id", "revision", "number", "label", "alternate_name", "rating_value");

    private static final String SUPERSEDE =
            "update view.scale set held_until = ? where scale_id = ? and revision = ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ScaleEvent scaleEvent) {
            var id = scaleEvent.scaleId().value();
            switch (scaleEvent) {
                case ScaleDefined defined -> revise(id, 1, defined.scale(), moment, batch);
                case ScaleRevised revised -> {
                    batch.close(SUPERSEDE, moment.position(), id, revised.revision() - 1);
                    revise(id, revised.revision(), revised.scale(), moment, batch);
                }
            }
        }
    }

    private static void revise(String id, int revision, RatingScale scale, Moment moment, Batch batch) {
        batch.open(
                SCALE,
                moment,
                id,
                revision,
                scale.name().words(),
                scale.worstRating(),
                scale.bestRating(),
                moment.position(),
                moment.time());
        for (int number = 0; number < scale.labels().size(); number++) {
            var label = scale.labels().get(number);
            batch.open(
                    LABEL,
                    moment,
                    id,
                    revision,
                    number,
                    label.label(),
                    Words.of(label.alternateName()),
                    label.ratingValue());
        }
    }
}
