package news.onrecord.query;

/**
 * Works out from when on each attribution is shown to partners and to everybody, so that it is looked up in one row, and a
 * list may count attributions without asking for everything that each of them names. A {@link Batch} has it done in the
 * transaction that changes one of these things, for all attributions that name it (docs/decisions/released-beforehand.md).
 *
 * <p>Whether one is shown is decided by {@link Seen}, here as everywhere: before any embargo is over, and where that shows
 * nothing, as soon as each of them is. So a thing that Seen asks for and that is not gone through here hides an attribution
 * and never shows one.
 */
final class Releases {

    /**
     * Planned once for each connection, for tables that are empty at first: everything is looked up by an index, whatever the
     * database thinks of their sizes. For this transaction alone.
     */
    static final String LOOK_UP = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                set_config('jit', 'off', true)""";

    /**
     * The attributions that are among the things, or name one of them. A correction is named by those that carry a wording it
     * brought, or that another brought which may correct it; to go through all of its claim's is as good.
     */
    private static final String TOUCHED = """
            with thing as (
                select unnest(cast(:things as text[])) as id
            ), touched as (
                select id as attribution_id from thing where starts_with(id, 'att_')
                union select a.attribution_id from thing join view.attribution a on a.claim_id = id
                union select a.attribution_id from thing join view.attribution a on a.report_id = id
                union select h.attribution_id from thing join view.hop h on h.source_id = id
                union select a.attribution_id from thing
                    join view.correction k on k.correction_id = id join view.attribution a on a.claim_id = k.thing_id
                union select a.attribution_id from thing
                    join view.correction k on k.authority_id = id join view.attribution a on a.claim_id = k.thing_id
            )""";

    /** When the embargoes end of whatever an attribution {@code t} names; some more do no harm. */
    private static final String EMBARGOES = """
            select t.embargoed_until as over
            union select c.embargoed_until from view.claim c where c.claim_id = t.claim_id
            union select r.embargoed_until from view.report r where r.report_id = t.report_id
            union select s.embargoed_until from view.hop h join view.source s on s.source_id = h.source_id
                where h.attribution_id = t.attribution_id
            union select greatest(k.embargoed_until,
                    (select max(s.embargoed_until) from view.source s where s.source_id = k.authority_id))
                from view.correction k where k.thing_id = t.claim_id""";

    /** An attribution's visibility is the same in all of its rows. What everybody is shown partners are, too. */
    private static final String WORKED_OUT = """
            , worked_out as materialized (
                select t.attribution_id, t.claim_id, t.report_id, t.position,
                    case when unembargoed.everybody or {partners at once} then '-infinity'
                        else (select min(over) from unnest(embargo.ends) over where {partners then}) end as partners_from,
                    case when unembargoed.everybody then '-infinity'
                        else (select min(over) from unnest(embargo.ends) over where {everybody then}) end as everybody_from
                from touched
                join view.attribution t on t.attribution_id = touched.attribution_id and t.held_until is null
                cross join lateral (select {everybody at once} as everybody offset 0) unembargoed
                cross join lateral (select case when not unembargoed.everybody and t.visibility <> 'DESK' then array(
                    select over from ({embargoes}) e where over is not null) end as ends offset 0) embargo
            )""".replace("{partners at once}", Seen.PARTNERS.lookedUp("'-infinity'"))
            .replace("{everybody at once}", Seen.PUBLIC.lookedUp("'-infinity'"))
            .replace("{partners then}", Seen.PARTNERS.lookedUp("over"))
            .replace("{everybody then}", Seen.PUBLIC.lookedUp("over"))
            .replace("{embargoes}", EMBARGOES);

    private static final String KEPT = """
            , listed as materialized (
                select n.thing_id, w.position, n.held_from, n.held_until, w.partners_from, w.everybody_from
                from worked_out w
                cross join lateral (
                    select w.attribution_id as thing_id, w.position as held_from, cast(null as bigint) as held_until
                    union select n.thing_id, n.held_from, least(n.held_until, v.held_from) from (
                        select w.claim_id as thing_id, w.position as held_from, cast(null as bigint) as held_until
                        union select w.report_id, w.position, null
                        union select h.source_id, h.held_from, h.held_until from view.hop h
                            where h.attribution_id = w.attribution_id) n
                    left join view.attribution_void v on v.attribution_id = w.attribution_id
                    where v.held_from is null or n.held_from < v.held_from) n
            ), withdrawn as (
                delete from view.release r using listed n
                where r.thing_id = n.thing_id and r.held_from = n.held_from and r.position = n.position
                    and n.partners_from is null
            )
            insert into view.release as r (thing_id, position, held_from, held_until, partners_from, everybody_from)
            select * from listed where partners_from is not null
            on conflict (thing_id, held_from, position) do update
                set held_until = excluded.held_until, partners_from = excluded.partners_from,
                    everybody_from = excluded.everybody_from
                where (r.held_until, r.partners_from, r.everybody_from)
                    is distinct from (excluded.held_until, excluded.partners_from, excluded.everybody_from)""";

    /** Works it out again for all attributions that {@code :things} have to do with, as of {@code :at}. */
    static final String WORK_OUT = TOUCHED + WORKED_OUT + KEPT;

    private Releases() {}
}
