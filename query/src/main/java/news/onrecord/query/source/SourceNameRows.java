package news.onrecord.query.source;

import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;

/** The rows of what sources are called, and of what the desk remarks on them. */
final class SourceNameRows {

    private static final Table NAME = Table.of("source_name", "source_id", "name", "reason", "position", "recorded_at");

    private static final Table ALIAS =
            Table.of("alias", "alias_id", "source_id", "alias", "kind", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.source_name set held_until = ? where source_id = ? and held_from < ? and held_until is null";

    private static final String REMOVE =
            "update view.alias set held_until = ? where alias_id = ? and held_until is null";

    /**
     * Closes the source's row and opens the next like it, but for the name or the remark: whatever else it says, no event
     * repeats. One statement for both, because the one has to find the row that the other opened (see Batch).
     */
    private static final String NEXT = "with closed as (update view.source set held_until = ?"
            + " where source_id = ? and held_until is null returning *) insert into view.source (source_id, kind, name,"
            + " proximity, note, visibility, embargoed_until, position, recorded_at, held_from) select closed.source_id,"
            + " closed.kind, case when ? then ? else closed.name end, closed.proximity,"
            + " case when ? then ? else closed.note end, closed.visibility, closed.embargoed_until, closed.position,"
            + " closed.recorded_at, closed.held_until from closed";

    private SourceNameRows() {}

    static void first(SourceRegistered source, Moment moment, Batch batch) {
        var id = source.sourceId().value();
        batch.open(NAME, moment, id, source.name().words(), null, moment.position(), moment.time());
    }

    static void rename(SourceRenamed renamed, Moment moment, Batch batch) {
        var source = renamed.sourceId().value();
        var name = renamed.name().words();
        batch.open(NAME, moment, source, name, Words.of(renamed.reason()), moment.position(), moment.time());
        batch.close(SUPERSEDE, moment.position(), source, moment.position());
        batch.change(NEXT, moment.position(), source, true, name, false, null);
    }

    static void note(SourceNoted noted, Moment moment, Batch batch) {
        var note = Words.of(noted.note());
        batch.change(NEXT, moment.position(), noted.sourceId().value(), false, null, true, note);
    }

    static void add(SourceAliasAdded added, Moment moment, Batch batch) {
        batch.open(
                ALIAS,
                moment,
                added.aliasId().value(),
                added.sourceId().value(),
                added.alias().words(),
                added.kind().name(),
                moment.position(),
                moment.time());
    }

    static void remove(SourceAliasRemoved removed, Moment moment, Batch batch) {
        batch.close(REMOVE, moment.position(), removed.aliasId().value());
    }
}
