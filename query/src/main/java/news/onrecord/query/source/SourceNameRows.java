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

    private static final String RENAME = next("?, closed.proximity, closed.note, ?, closed.note_from");
    private static final String NOTE = next("closed.name, closed.proximity, ?, closed.name_from, ?");

    private static final String NAME_AGAIN = "update view.source set name = ? where source_id = ? and name_from = ?";
    private static final String NOTE_AGAIN = "update view.source set note = ? where source_id = ? and note_from = ?";

    private SourceNameRows() {}

    /** Closes the source's row and opens the next like it, but for one column: whatever else it says, no event repeats. */
    private static String next(String columns) {
        return "with closed as (update view.source set held_until = ? where source_id = ? and held_until is null"
                + " returning *) insert into view.source (source_id, kind, name, proximity, note, name_from, note_from,"
                + " visibility, embargoed_until, position, recorded_at, held_from) select closed.source_id,"
                + " closed.kind, " + columns + ", closed.visibility, closed.embargoed_until, closed.position, closed.recorded_at,"
                + " closed.held_until from closed";
    }

    static void first(SourceRegistered source, Moment moment, Batch batch) {
        var id = source.sourceId().value();
        var name = source.name().words();
        batch.open(NAME, moment, id, name, null, moment.position(), moment.time());
        batch.copy(NAME_AGAIN, name, id, moment.position());
        batch.copy(NOTE_AGAIN, Words.of(source.note()), id, moment.position());
    }

    static void rename(SourceRenamed renamed, Moment moment, Batch batch) {
        var source = renamed.sourceId().value();
        var name = renamed.name().words();
        batch.open(NAME, moment, source, name, Words.of(renamed.reason()), moment.position(), moment.time());
        batch.close(SUPERSEDE, moment.position(), source, moment.position());
        batch.change(RENAME, moment.position(), source, name, moment.position());
        batch.copy(NAME_AGAIN, name, source, moment.position());
    }

    static void note(SourceNoted noted, Moment moment, Batch batch) {
        var source = noted.sourceId().value();
        var note = Words.of(noted.note());
        batch.change(NOTE, moment.position(), source, note, moment.position());
        batch.copy(NOTE_AGAIN, note, source, moment.position());
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
