package news.onrecord.query.source;

import news.onrecord.Text;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceUnmerged;

/** The rows of what ties a source to another: where it belongs, and which one it is the same as. */
final class SourceTieRows {

    private static final Table AFFILIATION = Table.of(
            "affiliation",
            "affiliation_id",
            "source_id",
            "organisation_id",
            "role",
            "from_date",
            "from_as_printed",
            "to_date",
            "to_as_printed",
            "position",
            "recorded_at");

    private static final Table END = Table.of(
            "affiliation_end", "affiliation_id", "source_id", "to_date", "to_as_printed", "position", "recorded_at");

    private static final String SUPERSEDE_END = "update view.affiliation_end set held_until = ?"
            + " where affiliation_id = ? and held_from < ? and held_until is null";

    private static final Table MERGER =
            Table.of("merger", "source_id", "survivor_id", "merged", "reason", "position", "recorded_at");

    private static final String SUPERSEDE_MERGER =
            "update view.merger set held_until = ? where source_id = ? and held_from < ? and held_until is null";

    private SourceTieRows() {}

    static void affiliate(SourceAffiliated affiliated, Moment moment, Batch batch) {
        batch.open(
                AFFILIATION,
                moment,
                affiliated.affiliationId().value(),
                affiliated.sourceId().value(),
                affiliated.organisationId().value(),
                Words.of(affiliated.role()),
                Words.date(affiliated.from()),
                Words.asPrinted(affiliated.from()),
                Words.date(affiliated.to()),
                Words.asPrinted(affiliated.to()),
                moment.position(),
                moment.time());
    }

    static void end(SourceAffiliationEnded ended, Moment moment, Batch batch) {
        var affiliation = ended.affiliationId().value();
        batch.open(
                END,
                moment,
                affiliation,
                ended.sourceId().value(),
                Words.date(ended.to()),
                Words.asPrinted(ended.to()),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE_END, moment.position(), affiliation, moment.position());
    }

    static void merge(SourceMerged merged, Moment moment, Batch batch) {
        open(merged.sourceId(), merged.survivorId(), true, merged.reason(), moment, batch);
    }

    static void unmerge(SourceUnmerged unmerged, Moment moment, Batch batch) {
        open(unmerged.sourceId(), unmerged.survivorId(), false, unmerged.reason(), moment, batch);
    }

    private static void open(
            SourceId source, SourceId survivor, boolean merged, Text reason, Moment moment, Batch batch) {
        batch.open(
                MERGER,
                moment,
                source.value(),
                survivor.value(),
                merged,
                reason.words(),
                moment.position(),
                moment.time());
        batch.close(SUPERSEDE_MERGER, moment.position(), source.value(), moment.position());
    }
}
