-- The views of a ledger with {claims} claims and {sources} sources. One in {every} claims is public, the others are the
-- desk's; everything else is public. Written by FilledViews into views that are empty. Positions: sources from 0, reports
-- from 1,000,000, claims from 2,000,000, attributions from 4,000,000, corrections from 6,000,000.

create function pg_temp.id(kind text, number bigint) returns text language sql immutable
    return kind || '_' || lpad(to_hex(number), 8, '0') || '-0000-7000-8000-000000000000';

insert into view.source (source_id, kind, name, proximity, visibility, position, recorded_at, held_from)
select pg_temp.id('src', n), 'PERSON', 'Source ' || n, 'PRIMARY', 'PUBLIC', n, now(), n
from generate_series(0, {sources} - 1) n;

insert into view.source_name (source_id, name, position, recorded_at, held_from)
select pg_temp.id('src', n), 'Source ' || n, n, now(), n
from generate_series(0, {sources} - 1) n;

-- A report for fifty claims.
insert into view.report (report_id, author_id, outlet, visibility, position, recorded_at, held_from)
select pg_temp.id('rep', n), pg_temp.id('src', n % {sources}), 'Outlet', 'PUBLIC', 1000000 + n, now(), 1000000 + n
from generate_series(0, {claims} / 50 - 1) n;

insert into view.report_version (report_id, version, has_headline, headline, text, position, recorded_at, held_from)
select pg_temp.id('rep', n), 1, true, 'Headline ' || n, repeat('Posts reach thousands of readers. ', 50),
    1000000 + n, now(), 1000000 + n
from generate_series(0, {claims} / 50 - 1) n;

insert into view.claim (claim_id, kind, visibility, position, recorded_at, held_from)
select pg_temp.id('clm', n), 'FACTUAL', case when n % {every} = 0 then 'PUBLIC' else 'DESK' end,
    2000000 + n, now(), 2000000 + n
from generate_series(0, {claims} - 1) n;

-- One claim in twenty is corrected, of the public ones too.
insert into view.claim_statement (claim_id, revision, statement, position, recorded_at, held_from, held_until)
select pg_temp.id('clm', n), 1, 'Posts reached ' || n || ' readers.', 2000000 + n, now(), 2000000 + n,
    case when (n + n / 100) % 20 = 0 then 6000000 + n end
from generate_series(0, {claims} - 1) n;

insert into view.claim_statement (claim_id, revision, statement, correction_id, position, recorded_at, held_from)
select pg_temp.id('clm', n), 2, 'Posts reached ' || n || ' people.', pg_temp.id('cor', n),
    6000000 + n, now(), 6000000 + n
from generate_series(0, {claims} - 1) n
where (n + n / 100) % 20 = 0;

insert into view.correction (correction_id, thing_id, origin, kind, target, target_id, severity, authority, reason_stated,
    reason, statement_revision, noticed, visibility, position, recorded_at, held_from)
select pg_temp.id('cor', n), pg_temp.id('clm', n), 'ISSUED', 'CORRECTION', 'CLAIM_TEXT', pg_temp.id('clm', n), 'MINOR',
    'OUTLET', true, 'Counted again.', 2, false, 'PUBLIC', 6000000 + n, now(), 6000000 + n
from generate_series(0, {claims} - 1) n
where (n + n / 100) % 20 = 0;

insert into view.attribution (attribution_id, claim_id, report_id, version, statement_revision, part, reporting_mode,
    depth, weakest_identification, hedges_examined, evidentiality, factuality_author, factuality_innermost_source,
    sourcing_terms, quote_alteration, salience, visibility, position, recorded_at, held_from)
select pg_temp.id('att', n), pg_temp.id('clm', n), pg_temp.id('rep', n / 50), 1, 1, 'BODY', 'INDIRECT_QUOTE', 1, 'NAMED',
    false, 'NOT_EXAMINED', 'NOT_EXAMINED', 'NOT_EXAMINED', 'NOT_STATED', 'NONE', 'MAIN', 'PUBLIC',
    4000000 + n, now(), 4000000 + n
from generate_series(0, {claims} - 1) n;

-- The report's author quotes another of the sources.
insert into view.hop (attribution_id, number, source_id, identification, mode, position, held_from)
select pg_temp.id('att', n), number,
    pg_temp.id('src', case number when 0 then n / 50 else n / 50 + 1 + n % ({sources} - 2) end % {sources}),
    'NAMED', 'INDIRECT_QUOTE', 4000000 + n, 4000000 + n
from generate_series(0, {claims} - 1) n, generate_series(0, 1) number;

insert into view.span (attribution_id, role, number, starts_at, ends_at, exact, prefix, suffix, held_from)
select pg_temp.id('att', n), 'PASSAGE', 0, 0, 5, 'Posts', '', ' reach', 4000000 + n
from generate_series(0, {claims} - 1) n;

update view.progress set position = 8000000, recorded_at = now();
