-- An outlet's address is one report's: whoever files a report reserves where it came out, in the append's own transaction,
-- in work.introduced. The key is url_ and half of a SHA-256 over outlet and address in one spelling; news.onrecord.report.
-- Publication writes that spelling, and here is the same once more, for the reports that were filed before.

create function work.place_of_report(outlet text, url text) returns text language sql immutable as $$
    with given as (
        select translate(regexp_replace(regexp_replace(outlet, '^[ \t\r\n]+|[ \t\r\n]+$', '', 'g'), '[ \t\r\n]+', ' ', 'g'),
                'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') as outlet,
            regexp_replace(regexp_replace(url, '^[ \t\r\n]+|[ \t\r\n]+$', '', 'g'), '#.*$', '') as page
    ), cut as (
        select given.*, regexp_match(page, '^([A-Za-z][A-Za-z0-9+.-]*)://([^/?]*@)?([^/?@]*)(.*)$') as parts from given
    ), lowered as (
        select cut.*, translate(parts[1], 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') as scheme,
            translate(parts[3], 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') as host from cut
    )
    select 'url_' || substr(encode(sha256(convert_to(outlet || e'\n' || case when parts is null then page else
            scheme || '://' || coalesce(parts[2], '')
                || regexp_replace(host, case scheme when 'http' then ':80$' when 'https' then ':443$' else '$' end, '')
                || case when starts_with(parts[4], '/') then '' else '/' end || parts[4] end, 'UTF8')), 'hex'), 1, 32)
        from lowered
$$;

-- Makes the reservations again from the events; of two reports that were filed with one address, the first has it.
create procedure work.reserve_places_of_reports() language sql as $$
    insert into work.introduced (id, position)
        select work.place_of_report(coalesce(outlet.words, ''), url.words), report.position
        from (select position, convert_from(facts, 'UTF8')::jsonb -> 'event' as said
            from ledger.event where type = 'ReportFiled') as report
        join lateral (select convert_from(bytes, 'UTF8')::jsonb #>> '{}' as words from ledger.text
            where position = report.position and number = (said #>> '{url,text}')::integer) as url
            on url.words is not null
        left join lateral (select coalesce(convert_from(bytes, 'UTF8')::jsonb #>> '{}', '[erased]') as words from ledger.text
            where position = report.position and number = (said #>> '{outlet,text}')::integer) as outlet on true
        order by report.position
    on conflict do nothing
$$;

call work.reserve_places_of_reports();

revoke all on function work.place_of_report from public;
revoke all on procedure work.reserve_places_of_reports from public;

-- A hash of words betrays them once they are erased. It goes with them, and the address is free again.
create function ledger.free_what_is_erased() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    delete from work.introduced where position = new.position and id like 'url\_%';
    return null;
end
$$;
create trigger free_what_is_erased after update on ledger.text
    for each row when (old.bytes is not null and new.bytes is null) execute function ledger.free_what_is_erased();
alter table ledger.text enable always trigger free_what_is_erased;
revoke all on function ledger.free_what_is_erased from public;
