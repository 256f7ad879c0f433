package news.onrecord.query.source;

import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.ReliabilityGraded;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceEvent;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import news.onrecord.source.SourceUnmerged;
import org.springframework.stereotype.Component;

/**
 * Keeps who and what statements are attributed to, what is known of them, and whose the confidential ones are; nothing of
 * what was sealed.
 */
@Component
final class SourceProjection implements Projection {

    private static final Table SOURCE = Table.of(
            "source",
            "source_id",
            "kind",
            "name",
            "proximity",
            "note",
            "name_from",
            "note_from",
            "position",
            "recorded_at");

    private static final Table CONFIDENTIAL = Table.of("confidential", "source_id", "desk", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.confidential set held_until = ? where source_id = ? and held_from < ? and held_until is null";

    private static final Table RELIABILITY =
            Table.of("reliability", "source_id", "grade", "reason", "position", "recorded_at");

    private static final String SUPERSEDE_GRADE =
            "update view.reliability set held_until = ? where source_id = ? and held_from < ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof SourceEvent sourceEvent) {
            switch (sourceEvent) {
                case SourceRegistered registered -> register(registered, moment, batch);
                case IdentitySealed sealed -> seal(sealed, moment, batch);
                case SourceRenamed renamed -> SourceNameRows.rename(renamed, moment, batch);
                case SourceNoted noted -> SourceNameRows.note(noted, moment, batch);
                case SourceAliasAdded added -> SourceNameRows.add(added, moment, batch);
                case SourceAliasRemoved removed -> SourceNameRows.remove(removed, moment, batch);
                case SourceAffiliated affiliated -> SourceTieRows.affiliate(affiliated, moment, batch);
                case SourceAffiliationEnded ended -> SourceTieRows.end(ended, moment, batch);
                case ReliabilityGraded graded -> grade(graded, moment, batch);
                case SourceMerged merged -> SourceTieRows.merge(merged, moment, batch);
                case SourceUnmerged unmerged -> SourceTieRows.unmerge(unmerged, moment, batch);
            }
        }
    }

    private static void seal(IdentitySealed sealed, Moment moment, Batch batch) {
        var source = sealed.sourceId().value();
        batch.open(CONFIDENTIAL, moment, source, sealed.desk(), moment.position(), moment.time());
        batch.close(SUPERSEDE, moment.position(), source, moment.position());
    }

    private static void grade(ReliabilityGraded graded, Moment moment, Batch batch) {
        var source = graded.sourceId().value();
        var reason = graded.reason().words();
        batch.open(RELIABILITY, moment, source, graded.grade().name(), reason, moment.position(), moment.time());
        batch.close(SUPERSEDE_GRADE, moment.position(), source, moment.position());
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
                moment.position(),
                moment.position(),
                moment.time());
        SourceNameRows.first(source, moment, batch);
    }
}
