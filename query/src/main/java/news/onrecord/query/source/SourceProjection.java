package news.onrecord.query.source;

import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.source.SourceEvent;
import news.onrecord.source.SourceRegistered;
import org.springframework.stereotype.Component;

/** Keeps who and what statements are attributed to. */
@Component
final class SourceProjection implements Projection {

    private static final Table SOURCE =
            Table.of("source", "source_id", "kind", "name", "proximity", "note", "position", "recorded_at");

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof SourceEvent sourceEvent) {
            switch (sourceEvent) {
                case SourceRegistered registered -> register(registered, moment, batch);
            }
        }
    }

    private static void register(SourceRegistered source, Moment moment, Batch batch) {
        batch.open(
                SOURCE,
                moment,
                source.sourceId().value(),
                source.kind().name(),
                source.name().words(),
                source.proximity().name(),
                Words.of(source.note()),
                moment.position(),
                moment.time());
    }
}
