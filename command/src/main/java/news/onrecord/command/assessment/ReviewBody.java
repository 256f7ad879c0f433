package news.onrecord.command.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.Assessor;
import news.onrecord.assessment.Evidence;
import news.onrecord.assessment.ScaleId;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What a request to assess a claim may say; one to revise an assessment says neither who it is by nor who may read it. */
record ReviewBody(
        @Nullable AssessmentId id,
        @Nullable AuthorBody author,
        @Nullable ScaleReference scale,
        @Nullable String label,
        @Nullable BigDecimal ratingValue,
        @Nullable BigDecimal worstRating,
        @Nullable BigDecimal bestRating,
        @Nullable Text alternateName,
        @Nullable Text ratingExplanation,
        @Nullable PartialDate datePublished,
        @Nullable Text url,
        @Nullable List<@Nullable EvidenceBody> evidence,
        @Nullable Visibility visibility,
        @Nullable String embargoedUntil) {

    private static final int MOST_EVIDENCE = 100;

    record AuthorBody(@Nullable Text name, @Nullable SourceId sourceId) {}

    /** The house's scale that is rated on; its last revision when none is named. */
    record ScaleReference(@Nullable ScaleId scaleId, @Nullable Integer revision) {}

    record EvidenceBody(
            @Nullable Text url, @Nullable Text note, @Nullable String thingId) {

        Evidence evidence() {
            if (url == null && note == null && thingId == null) {
                throw new Refused(Refusal.MISSING_VALUE, "'evidence' needs a 'url', a 'note' or a 'thingId' each.");
            }
            return new Evidence(
                    Given.optionalText("evidence.url", url),
                    Given.optionalText("evidence.note", note),
                    thingId == null ? null : ThingsOnRecord.claimOrReport("evidence.thingId", thingId));
        }
    }

    Assessor assessor() {
        var given = Given.required("author", author);
        if (given.name() == null && given.sourceId() == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'author' needs a 'name', a 'sourceId', or both.");
        }
        return new Assessor(Given.optionalText("author.name", given.name()), given.sourceId());
    }

    /**
     * What the reviewer says.
     *
     * @param house the scale that is named
     */
    Review review(@Nullable HouseScale house, Clock clock) {
        return new Review(
                new GivenRating(
                        house,
                        label,
                        number("ratingValue", ratingValue),
                        number("worstRating", worstRating),
                        number("bestRating", bestRating),
                        Given.optionalText("alternateName", alternateName)),
                Given.optionalText("ratingExplanation", ratingExplanation),
                Given.past("datePublished", datePublished, clock),
                Given.optionalText("url", url),
                allEvidence());
    }

    private static @Nullable BigDecimal number(String field, @Nullable BigDecimal given) {
        return given == null ? null : Numbers.check(field, given);
    }

    private List<Evidence> allEvidence() {
        var given = Given.orElse(evidence, List.<@Nullable EvidenceBody>of());
        if (given.size() > MOST_EVIDENCE) {
            throw new Refused(Refusal.INVALID_VALUE, "'evidence' takes up to " + MOST_EVIDENCE + " links.");
        }
        return given.stream()
                .map(one -> Given.required("evidence", one).evidence())
                .toList();
    }

    /** Refuses what only the first revision says. */
    ReviewBody ofARevision() {
        if (id != null || author != null || visibility != null || embargoedUntil != null) {
            throw new Refused(
                    Refusal.UNKNOWN_PROPERTY,
                    "\"id\", \"author\", \"visibility\" and \"embargoedUntil\" are not known here: a revision is by the same"
                            + " author, and read by the same readers.");
        }
        return this;
    }
}
