package news.onrecord.query.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.attribution.HedgeKind;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.query.Standing;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** What hangs on some attributions: their places in the text, their chains, their hedges and later corrections. */
final class AttributionParts {

    private final Map<Place, Passage> spans = new HashMap<>();
    private final Map<String, List<Passage>> contents = new HashMap<>();
    private final Map<String, List<HopView>> chains = new HashMap<>();
    private final Map<String, List<HedgeView>> hedges = new HashMap<>();
    private final Map<String, List<String>> corrections = new HashMap<>();
    private final Map<String, NewestVersion> newest = new HashMap<>();

    private AttributionParts() {}

    static AttributionParts of(Standing views, String[] ids) {
        var parts = new AttributionParts();
        parts.readSpans(views, ids);
        parts.readHops(views, ids);
        parts.readHedges(views, ids);
        parts.readCorrections(views, ids);
        parts.newest.putAll(Anchorings.of(views, ids));
        return parts;
    }

    @Nullable
    Passage span(String attribution, SpanRole role, int number) {
        return spans.get(new Place(attribution, role, number));
    }

    List<Passage> contents(String attribution) {
        return contents.getOrDefault(attribution, List.of());
    }

    List<HopView> chain(String attribution) {
        return chains.getOrDefault(attribution, List.of());
    }

    List<HedgeView> hedges(String attribution) {
        return hedges.getOrDefault(attribution, List.of());
    }

    List<String> correctionsSince(String attribution) {
        return corrections.getOrDefault(attribution, List.of());
    }

    /** What became of the words; those of the newest version stand where they stood. */
    NewestVersion newest(String attribution, int version) {
        return newest.getOrDefault(attribution, new NewestVersion(version, Anchoring.ANCHORED));
    }

    private void readSpans(Standing views, String[] ids) {
        views.ask("""
                        select * from seen.span s
                        where attribution_id = any(:ids)
                        order by attribution_id, role, number""").param("ids", ids).query(row -> {
            var attribution = row.getString("attribution_id");
            var role = SpanRole.valueOf(row.getString("role"));
            var passage = passage(row);
            spans.put(new Place(attribution, role, row.getInt("number")), passage);
            if (role == SpanRole.CONTENT) {
                add(contents, attribution, passage);
            }
        });
    }

    private void readHops(Standing views, String[] ids) {
        views.ask("""
                        select h.*, s.name, s.kind from seen.hop h
                        left join seen.source s on s.source_id = h.source_id
                        where h.attribution_id = any(:ids)
                        order by h.attribution_id, h.number""").param("ids", ids).query(row -> {
            add(chains, row.getString("attribution_id"), hop(row));
        });
    }

    private void readHedges(Standing views, String[] ids) {
        views.ask("""
                        select * from seen.hedge h
                        where attribution_id = any(:ids)
                        order by attribution_id, number""").param("ids", ids).query(row -> {
            var attribution = row.getString("attribution_id");
            add(
                    hedges,
                    attribution,
                    new HedgeView(
                            HedgeKind.valueOf(row.getString("kind")),
                            span(attribution, SpanRole.HEDGE, row.getInt("number"))));
        });
    }

    private void readCorrections(Standing views, String[] ids) {
        views.ask("""
                        select a.attribution_id, c.correction_id from seen.attribution a
                        join seen.correction c on c.thing_id = a.claim_id and c.position > a.position
                            and c.target_id in (a.claim_id, a.attribution_id)
                            and c.origin = 'ISSUED' and c.authority = 'OUTLET'
                        where a.attribution_id = any(:ids)
                        order by a.attribution_id, c.position""").param("ids", ids).query(row -> {
            add(corrections, row.getString("attribution_id"), row.getString("correction_id"));
        });
    }

    private HopView hop(ResultSet row) throws SQLException {
        var number = row.getInt("number");
        var kind = row.getString("kind");
        return new HopView(
                number,
                row.getString("source_id"),
                row.getString("name"),
                kind == null ? null : SourceKind.valueOf(kind),
                Identification.valueOf(row.getString("identification")),
                HopMode.valueOf(row.getString("mode")),
                span(row.getString("attribution_id"), SpanRole.HOP_CUE, number));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getInt("starts_at"),
                row.getInt("ends_at"),
                row.getString("exact"),
                row.getString("prefix"),
                row.getString("suffix"));
    }

    private static <T> void add(Map<String, List<T>> lists, String attribution, T part) {
        lists.computeIfAbsent(attribution, key -> new ArrayList<>()).add(part);
    }

    private record Place(String attribution, SpanRole role, int number) {}
}
