package news.onrecord.query.correction;

import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import org.jspecify.annotations.Nullable;

/** The rows that one correction becomes: itself, and each field that it changed. */
final class CorrectionRows {

    private static final Table CORRECTION = Table.of(
            "correction",
            "correction_id",
            "thing_id",
            "origin",
            "kind",
            "extent",
            "target",
            "target_id",
            "severity",
            "authority",
            "authority_id",
            "authority_name",
            "reason_stated",
            "reason",
            "statement_revision",
            "noticed",
            "notice_text",
            "notice_url",
            "notice_where",
            "notice_published_date",
            "notice_published_as_printed",
            "announced_date",
            "announced_as_printed",
            "observed_date",
            "observed_as_printed",
            "amends",
            "position",
            "recorded_at");

    private static final Table DIFFERENCE = Table.of(
            "difference", "correction_id", "number", "field", "before_stated", "before", "after_stated", "after");

    private CorrectionRows() {}

    /** Opens all rows of a correction. */
    static void open(CorrectionRecorded recorded, Moment moment, Batch batch) {
        var correction = recorded.correction();
        var notice = correction.notice();
        batch.open(
                CORRECTION,
                moment,
                recorded.correctionId().value(),
                recorded.thingId(),
                correction.origin().name(),
                correction.kind().name(),
                correction.extent() == null ? null : correction.extent().name(),
                correction.target().name(),
                correction.targetId(),
                correction.severity().name(),
                correction.authority().name(),
                correction.authorityId() == null ? null : correction.authorityId().value(),
                Words.of(correction.authorityName()),
                correction.reason() != null,
                Words.of(correction.reason()),
                recorded.statementRevision(),
                notice != null,
                notice == null ? null : Words.of(notice.text()),
                notice == null ? null : Words.of(notice.url()),
                notice == null ? null : Words.of(notice.where()),
                notice == null ? null : Words.date(notice.publishedAt()),
                notice == null ? null : Words.asPrinted(notice.publishedAt()),
                Words.date(correction.announcedAt()),
                Words.asPrinted(correction.announcedAt()),
                Words.date(correction.observedAt()),
                Words.asPrinted(correction.observedAt()),
                value(correction.amends()),
                moment.position(),
                moment.time());
        open(recorded.correctionId(), correction, moment, batch);
    }

    private static void open(CorrectionId id, Correction correction, Moment moment, Batch batch) {
        for (int number = 0; number < correction.differences().size(); number++) {
            var difference = correction.differences().get(number);
            batch.open(
                    DIFFERENCE,
                    moment,
                    id.value(),
                    number,
                    difference.field(),
                    difference.before() != null,
                    Words.of(difference.before()),
                    difference.after() != null,
                    Words.of(difference.after()));
        }
    }

    private static @Nullable String value(@Nullable CorrectionId id) {
        return id == null ? null : id.value();
    }
}
