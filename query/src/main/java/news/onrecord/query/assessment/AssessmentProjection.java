package news.onrecord.query.assessment;

import news.onrecord.assessment.AssessmentEvent;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.Finding;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how claims were assessed: each revision of each assessment with its evidence, and what was revoked. */
@Component
final class AssessmentProjection implements Projection {

    private static final Table ASSESSMENT = Table.of(
            "assessment", "assessment_id", "claim_id", "author_name", "author_id", "position", "recorded_at");

    private static final Table REVISION = Table.of(
            "assessment_revision",
            "assessment_id",
            "revision",
            "scale_id",
            "scale_revision",
            "label",
            "rating_value",
            "worst_rating",
            "best_rating",
            "alternate_name",
            "explanation",
            "published_date",
            "published_as_printed",
            "url",
            "position",
            "recorded_at");

    private static final Table EVIDENCE =
            Table.of("evidence", "assessment_id", "revision", "number", "url", "note", "thing_id");

    private static final Table REVOCATION =
            Table.of("revocation", "assessment_id", "reason", "position", "recorded_at");

    private static final String SUPERSEDE = "update view.assessment_revision set held_until = ?"
            + " where assessment_id = ? and revision = ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof AssessmentEvent assessmentEvent) {
            switch (assessmentEvent) {
                case ClaimAssessed assessed -> assess(assessed, moment, batch);
                case AssessmentRevised revised -> revise(revised, moment, batch);
                case AssessmentRevoked revoked ->
                    batch.open(
                            REVOCATION,
                            moment,
                            revoked.assessmentId().value(),
                            revoked.reason().words(),
                            moment.position(),
                            moment.time());
            }
        }
    }

    private static void assess(ClaimAssessed assessed, Moment moment, Batch batch) {
        var id = assessed.assessmentId().value();
        var source = assessed.author().sourceId();
        batch.open(
                ASSESSMENT,
                moment,
                id,
                assessed.claimId().value(),
                Words.of(assessed.author().name()),
                source == null ? null : source.value(),
                moment.position(),
                moment.time());
        find(id, 1, assessed.finding(), moment, batch);
    }

    private static void revise(AssessmentRevised revised, Moment moment, Batch batch) {
        var id = revised.assessmentId().value();
        batch.close(SUPERSEDE, moment.position(), id, revised.revision() - 1);
        find(id, revised.revision(), revised.finding(), moment, batch);
    }

    private static void find(String id, int revision, Finding finding, Moment moment, Batch batch) {
        var rating = finding.rating();
        var scale = rating.scale();
        var score = rating.score();
        batch.open(
                REVISION,
                moment,
                id,
                revision,
                scale == null ? null : scale.scaleId().value(),
                scale == null ? null : scale.revision(),
                rating.label(),
                score == null ? null : score.ratingValue(),
                score == null ? null : score.worstRating(),
                score == null ? null : score.bestRating(),
                Words.of(rating.alternateName()),
                Words.of(finding.ratingExplanation()),
                Words.date(finding.datePublished()),
                Words.asPrinted(finding.datePublished()),
                Words.of(finding.url()),
                moment.position(),
                moment.time());
        for (int number = 0; number < finding.evidence().size(); number++) {
            var evidence = finding.evidence().get(number);
            @Nullable String thing = evidence.thingId();
            batch.open(
                    EVIDENCE,
                    moment,
                    id,
                    revision,
                    number,
                    Words.of(evidence.url()),
                    Words.of(evidence.note()),
                    thing);
        }
    }
}
