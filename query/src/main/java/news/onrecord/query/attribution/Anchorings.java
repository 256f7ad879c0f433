package news.onrecord.query.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import news.onrecord.query.Standing;

/**
 * Finds out which attributions' words still stand in the newest version of their report, as of any moment: nothing of it is
 * stored (docs/decisions/orphans-are-derived.md).
 */
public final class Anchorings {

    /**
     * Each span of an attribution of an earlier version, with the newest text of its part; a black square stands for what is
     * erased. Most attributions are of the newest version: that is found out before any span is looked at.
     */
    private static final String COMPARED = """
            join seen.span s on s.attribution_id = a.attribution_id
            cross join lateral (select substr(case a.part when 'HEADLINE' then a.headline else a.text end,
                s.starts_at + 1, s.ends_at - s.starts_at) as words) p
            cross join lateral (select case
                when s.exact is null or (a.part = 'HEADLINE' and a.headline is null and a.has_headline) then null
                when p.words = s.exact then true
                when p.words like '%\u2588%' then null
                else false end as stands) m
            """;

    private Anchorings() {}

    /** What became of some attributions; of those that are of the newest version, nothing is said. */
    static Map<String, NewestVersion> of(Standing views, String[] attributions) {
        Map<String, NewestVersion> newest = new HashMap<>();
        views.ask("""
                        with earlier as materialized (
                            select t.attribution_id, t.part, w.version as newest, w.has_headline, w.headline, w.text
                            from seen.attribution t
                            join lateral (select v.* from seen.report_version v where v.report_id = t.report_id
                                order by v.version desc limit 1) w on w.version > t.version
                            where t.attribution_id = any(:ids))
                        select a.attribution_id, a.newest, bool_and(m.stands) as stands, count(m.stands) < count(*) as erased
                        from earlier a
                        """ + COMPARED + """
                        group by a.attribution_id, a.newest""").param("ids", attributions).query(row -> {
            newest.put(row.getString("attribution_id"), new NewestVersion(row.getInt("newest"), anchoring(row)));
        });
        return newest;
    }

    /**
     * How many of each version's attributions have words that do not stand in the newest any more; what is void does
     * not count. The newest text is unpacked once, and not for every span.
     */
    public static Map<Integer, Integer> orphaned(Standing views, String report) {
        Map<Integer, Integer> orphaned = new HashMap<>();
        views.ask("""
                        with newest as materialized (
                            select v.version, v.has_headline, v.headline, v.text || '' as text
                            from seen.report_version v where v.report_id = :report and v.version > 1
                            order by v.version desc limit 1
                        ), earlier as materialized (
                            select t.attribution_id, t.part, t.version from newest w
                            join seen.attribution t on t.report_id = :report and t.version < w.version and not exists (
                                select 1 from seen.attribution_void x where x.attribution_id = t.attribution_id))
                        select version, count(*) as orphaned from (
                            select a.version, a.attribution_id from (
                                select e.*, w.has_headline, w.headline, w.text from earlier e cross join newest w) a
                        """ + COMPARED + """
                            group by a.version, a.attribution_id having not bool_and(m.stands)) as each
                        group by version""").param("report", report).query(row -> {
            orphaned.put(row.getInt("version"), row.getInt("orphaned"));
        });
        return orphaned;
    }

    private static Anchoring anchoring(ResultSet row) throws SQLException {
        boolean stands = row.getBoolean("stands");
        if (!stands && !row.wasNull()) {
            return Anchoring.ORPHANED;
        }
        return row.getBoolean("erased") ? Anchoring.UNKNOWN : Anchoring.ANCHORED;
    }
}
