package news.onrecord.query.visibility;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.visibility.VisibilityChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who may read each thing: today, on all of its rows, and since when. */
@Component
final class VisibilityProjection implements Projection {

    private static final Table VISIBILITY =
            Table.of("visibility", "thing_id", "visibility", "embargoed_until", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.visibility set held_until = ? where thing_id = ? and held_from < ? and held_until is null";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof VisibilityChanged changed) {
            var thing = changed.thingId();
            var visibility = changed.visibility().name();
            var embargo = time(changed);
            batch.open(VISIBILITY, moment, thing, visibility, embargo, moment.position(), moment.time());
            batch.close(SUPERSEDE, moment.position(), thing, moment.position());
            batch.change(today(thing), visibility, embargo, thing);
            batch.reconsider(thing);
        }
    }

    private static @Nullable OffsetDateTime time(VisibilityChanged changed) {
        var embargo = changed.embargoedUntil();
        return embargo == null ? null : embargo.atOffset(ZoneOffset.UTC);
    }

    private static String today(String thing) {
        var table = switch (thing.substring(0, thing.indexOf('_'))) {
            case "src" -> "source";
            case "rep" -> "report";
            case "clm" -> "claim";
            case "att" -> "attribution";
            case "cor" -> "correction";
            case "asm" -> "assessment";
            default -> throw new IllegalArgumentException(thing + " has no visibility");
        };
        return "update view." + table + " set visibility = ?, embargoed_until = ? where " + table + "_id = ?";
    }
}
