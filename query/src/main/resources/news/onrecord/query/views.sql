-- The views of the query side, in schema view. There are no migrations: when this file changes, the tables are dropped,
-- made again and filled by replaying the ledger.
--
-- When a projection writes other rows into the same tables, nothing else here changes: then count this up.
-- revision: 12
--
-- Every row is one small fact with the half-open range of positions in which it held: from held_from, up to but not
-- including held_until; null says that it still holds. A change closes one row and opens the next. A thing's "position"
-- is the place of the event that recorded it, and never changes.
-- A text that was erased, or never given, is null.
--
-- Who may read a thing is the one exception: the columns visibility, embargoed_until and removed of a thing's rows say what holds
-- today, whatever moment is asked about, and are changed in place. When what held is a fact like all others, in
-- view.visibility. A question of a reader never names these tables: see Seen and docs/visibility.md.

create or replace function view.held(held_from bigint, held_until bigint, at bigint) returns boolean
    language sql immutable parallel safe
    return held_from <= at and (held_until is null or at < held_until);

-- One row: the position that all views stand for. It moves in the transaction that writes their rows. The secret is what an
-- ETag's mark is made with, so that nobody can try out what it stands for.
create table view.progress (
    only_row boolean primary key default true check (only_row),
    position bigint not null,
    recorded_at timestamptz,
    secret uuid not null default gen_random_uuid()
);
insert into view.progress (position) values (-1);

-- Axon's tokens: how far each segment of a processor has come, and which node works on it.
create table view.token (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
);

-- What was said about who may read a thing; nothing about what was always the desk's.
create table view.visibility (
    thing_id text not null,
    visibility text not null,
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (thing_id, held_from)
);
create index visibility_in_order on view.visibility (position);
create index visibility_of_embargo on view.visibility (embargoed_until) where embargoed_until is not null;

-- A new name or remark closes a row and opens the next. The events that said the name and the remark: name_from, note_from.
create table view.source (
    source_id text not null,
    kind text not null,
    name text,
    proximity text not null,
    note text,
    name_from bigint not null,
    note_from bigint not null,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (source_id, held_from)
);
create index source_in_order on view.source (position);
create index source_entry_in_order on view.source (held_from);
create index source_for_partners on view.source (position) where visibility <> 'DESK';
create index source_for_everybody on view.source (position) where visibility = 'PUBLIC';

-- What a source was called when: the first row is the name it was entered with.
create table view.source_name (
    source_id text not null,
    name text,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (source_id, held_from)
);
create index source_name_in_order on view.source_name (position);

create table view.alias (
    alias_id text not null,
    source_id text not null,
    alias text,
    kind text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (alias_id, held_from)
);
create index alias_in_order on view.alias (position);
create index alias_removed_in_order on view.alias (held_until) where held_until is not null;
create index alias_of_source on view.alias (source_id, position);

create table view.affiliation (
    affiliation_id text not null,
    source_id text not null,
    organisation_id text not null,
    role text,
    from_date text,
    from_as_printed text,
    to_date text,
    to_as_printed text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (affiliation_id, held_from)
);
create index affiliation_in_order on view.affiliation (position);
create index affiliation_of_source on view.affiliation (source_id, position);

-- That an affiliation ended; a later one stands in the place of an earlier.
create table view.affiliation_end (
    affiliation_id text not null,
    source_id text not null,
    to_date text,
    to_as_printed text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (affiliation_id, held_from)
);
create index affiliation_end_in_order on view.affiliation_end (position);
create index affiliation_end_of_source on view.affiliation_end (source_id, position);

create table view.reliability (
    source_id text not null,
    grade text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (source_id, held_from)
);
create index reliability_in_order on view.reliability (position);

-- merged says whether the survivor stands for the source from this row on, or no longer.
create table view.merger (
    source_id text not null,
    survivor_id text not null,
    merged boolean not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (source_id, held_from)
);
create index merger_in_order on view.merger (position);
create index merger_of_survivor on view.merger (survivor_id);

-- Whose confidential source it is, once its identity was sealed. The desk alone sees this, whatever the source's visibility.
create table view.confidential (
    source_id text not null,
    desk text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (source_id, held_from)
);

create table view.report (
    report_id text not null,
    author_id text not null,
    outlet text,
    url text,
    language text,
    removed boolean not null default false,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, held_from)
);
create index report_in_order on view.report (position);
create index report_for_partners on view.report (position) where visibility <> 'DESK';
create index report_for_everybody on view.report (position) where visibility = 'PUBLIC';

-- The copies of report versions that somebody kept.
create table view.report_evidence (
    evidence_id text not null,
    report_id text not null,
    version integer not null,
    hash text,
    archive_url text,
    captured_date text,
    captured_as_printed text,
    note text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (evidence_id, held_from)
);
create index report_evidence_in_order on view.report_evidence (position);
create index report_evidence_of_version on view.report_evidence (report_id, version, position);

-- How a report hangs together with another; withdrawn ones are closed.
create table view.lineage (
    report_id text not null,
    other_id text not null,
    kind text not null,
    note text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, other_id, held_from)
);
create index lineage_in_order on view.lineage (position);
create index lineage_of_other on view.lineage (other_id, position);
create index lineage_withdrawn on view.lineage (held_until) where held_until is not null;

-- That a report was taken out of use, or back into it, and why. What holds today is in view.report, in the column removed.
create table view.removal (
    report_id text not null,
    removed boolean not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, held_from)
);
create index removal_in_order on view.removal (position);

create table view.report_version (
    report_id text not null,
    version integer not null,
    has_headline boolean not null,
    headline text,
    text text not null,
    text_hash text,
    published_date text,
    published_as_printed text,
    observed_date text,
    observed_as_printed text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, version, held_from)
);
create index report_version_in_order on view.report_version (position);

-- What a version has a text of its own for, beside headline and body. kind: CAPTION or TRANSCRIPT; number is among those of its kind.
create table view.report_part (
    report_id text not null,
    version integer not null,
    kind text not null,
    number integer not null,
    label text,
    text text not null,
    text_hash text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, version, kind, number, held_from)
);
create index report_part_in_order on view.report_part (position);

-- When the segment of a transcript that begins there is heard. number is the transcript's.
create table view.timecode (
    report_id text not null,
    version integer not null,
    number integer not null,
    starts_at integer not null,
    time text not null,
    held_from bigint not null,
    held_until bigint,
    primary key (report_id, version, number, starts_at, held_from)
);

create table view.claim (
    claim_id text not null,
    language text,
    kind text not null,
    note text,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, held_from)
);
create index claim_in_order on view.claim (position);
create index claim_for_partners on view.claim (position) where visibility <> 'DESK';
create index claim_for_everybody on view.claim (position) where visibility = 'PUBLIC';

-- A revision closes the one before; a closed one is what older attributions carried. From the second on, one that no
-- correction brought is a rewording.
create table view.claim_statement (
    claim_id text not null,
    revision integer not null,
    statement text,
    correction_id text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, revision, held_from)
);
create index rewording_in_order on view.claim_statement (position) where correction_id is null and revision > 1;

-- What a claim was said to be after it was recorded; one that was not classified since has no row. A topic is a row each.
create table view.classification (
    claim_id text not null,
    kind text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, held_from)
);

create table view.topic (
    claim_id text not null,
    topic text not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, topic, held_from)
);

-- Claims that were recorded in error.
create table view.claim_void (
    claim_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, held_from)
);
create index classification_in_order on view.classification (position);
create index claim_void_in_order on view.claim_void (position);

-- How a claim (claim_id) stands to another (object_id). One that was withdrawn keeps its row, and has one below.
create table view.relation (
    relation_id text not null,
    claim_id text not null,
    kind text not null,
    object_id text not null,
    basis text not null,
    note text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (relation_id, held_from)
);
create index relation_in_order on view.relation (position);
create index relation_of_claim on view.relation (claim_id, position);
create index relation_to_claim on view.relation (object_id, position);

create table view.relation_withdrawal (
    relation_id text not null,
    claim_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (relation_id, held_from)
);
create index relation_withdrawal_in_order on view.relation_withdrawal (position);
create index relation_withdrawal_of_claim on view.relation_withdrawal (claim_id, position);

create table view.attribution (
    attribution_id text not null,
    claim_id text not null,
    report_id text not null,
    version integer not null,
    statement_revision integer not null,
    part text not null,
    part_number integer,
    reporting_mode text not null,
    depth integer not null,
    weakest_identification text not null,
    hedges_examined boolean not null,
    evidentiality text not null,
    factuality_author text not null,
    factuality_innermost_source text not null,
    sourcing_terms text not null,
    quote_alteration text not null,
    salience text not null,
    said_date text,
    said_as_printed text,
    note text,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, held_from)
);
create index attribution_in_order on view.attribution (position);
create index attribution_of_claim on view.attribution (claim_id, position);
create index attribution_of_report on view.attribution (report_id, version, position);

-- From when on an attribution is shown, with everything that it names, today: to partners, and to everybody; long ago where
-- there is no embargo, and null where it never is. One row is under its own id. The others are under what lists count it for,
-- as long as they do: its claim, its report, and each source that its chain names, until it is amended or void. What is the
-- desk's alone has no rows, so it costs other readers nothing. Worked out by Releases whenever something that attributions
-- name changes. Lists count by the key alone. Its held_from stands before the position: behind it, PostgreSQL expects to skip
-- from position to position, and would rather read the whole table.
create table view.release (
    thing_id text not null,
    position bigint not null,
    partners_from timestamptz not null,
    everybody_from timestamptz,
    held_from bigint not null,
    held_until bigint,
    primary key (thing_id, held_from, position) include (held_until, partners_from, everybody_from)
);

-- How a report version stands towards a claim, by headline and by body; the last that was said.
create table view.stance (
    claim_id text not null,
    report_id text not null,
    version integer not null,
    headline text not null,
    body text not null,
    note text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (claim_id, report_id, version, held_from)
);
create index stance_in_order on view.stance (position);
create index stance_of_report on view.stance (report_id, version, position);

-- That all of an attribution was said again: its rows, its hops', its hedges' and its spans' were closed at the position, and
-- others opened that keep the position of the first.
create table view.amendment (
    attribution_id text not null,
    claim_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, held_from)
);
create index amendment_in_order on view.amendment (position);
create index amendment_of_claim on view.amendment (claim_id, position);

-- Attributions that were recorded in error.
create table view.attribution_void (
    attribution_id text not null,
    claim_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, held_from)
);
create index attribution_void_in_order on view.attribution_void (position);
create index attribution_void_of_claim on view.attribution_void (claim_id, position);

-- confirmed_by: the ids of attributions, with spaces between them.
create table view.credibility (
    attribution_id text not null,
    claim_id text not null,
    credibility text not null,
    reason text,
    confirmed_by text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, held_from)
);
create index credibility_in_order on view.credibility (position);
create index credibility_of_claim on view.credibility (claim_id, position);

-- A denial; one that was withdrawn keeps its row, and has one below.
create table view.dispute (
    dispute_id text not null,
    attribution_id text not null,
    claim_id text not null,
    source_id text not null,
    words text,
    spokesperson text,
    said_date text,
    said_as_printed text,
    url text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (dispute_id, held_from)
);
create index dispute_in_order on view.dispute (position);
create index dispute_of_claim on view.dispute (claim_id, position);
create index dispute_of_attribution on view.dispute (attribution_id, position);

create table view.dispute_withdrawal (
    dispute_id text not null,
    claim_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (dispute_id, held_from)
);
create index dispute_withdrawal_in_order on view.dispute_withdrawal (position);
create index dispute_withdrawal_of_claim on view.dispute_withdrawal (claim_id, position);

create table view.hop (
    attribution_id text not null,
    number integer not null,
    source_id text not null,
    identification text not null,
    mode text not null,
    position bigint not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, number, held_from)
);
create index hop_of_source on view.hop (source_id, position);

create table view.hedge (
    attribution_id text not null,
    number integer not null,
    kind text not null,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, number, held_from)
);

-- role: PASSAGE, CONTENT, SOURCE, CUE, HOP_CUE (number is the hop's) or HEDGE (number is the hedge's).
create table view.span (
    attribution_id text not null,
    role text not null,
    number integer not null,
    starts_at integer not null,
    ends_at integer not null,
    exact text,
    prefix text,
    suffix text,
    held_from bigint not null,
    held_until bigint,
    primary key (attribution_id, role, number, held_from)
);

-- Of a claim, a report or an assessment: thing_id. reason_stated tells a reason that was erased from none.
create table view.correction (
    correction_id text not null,
    thing_id text not null,
    origin text not null,
    kind text not null,
    extent text,
    target text not null,
    target_id text not null,
    severity text not null,
    authority text not null,
    authority_id text,
    authority_name text,
    reason_stated boolean not null,
    reason text,
    statement_revision integer,
    noticed boolean not null,
    notice_text text,
    notice_url text,
    notice_where text,
    notice_published_date text,
    notice_published_as_printed text,
    announced_date text,
    announced_as_printed text,
    observed_date text,
    observed_as_printed text,
    amends text,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, held_from)
);
create index correction_in_order on view.correction (position);
create index correction_of_thing on view.correction (thing_id, position);
create index correction_by_authority on view.correction (authority_id) where authority_id is not null;

create table view.difference (
    correction_id text not null,
    number integer not null,
    field text not null,
    before_stated boolean not null,
    before text,
    after_stated boolean not null,
    after text,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, number, held_from)
);

-- Each version of a correction that was proposed; the desk alone sees it, whatever it is to become. The people are one text.
create table view.proposal (
    correction_id text not null,
    version integer not null,
    thing_id text not null,
    kind text not null,
    extent text,
    target text not null,
    target_id text not null,
    severity text not null,
    reason text,
    notice_text text,
    notice_url text,
    amends text,
    proposed_by text not null,
    wanted_visibility text not null,
    expires_at timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, version, held_from)
);
create index proposal_of_thing on view.proposal (thing_id, position);

create table view.proposal_difference (
    correction_id text not null,
    version integer not null,
    number integer not null,
    field text not null,
    before_stated boolean not null,
    before text,
    after_stated boolean not null,
    after text,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, version, number, held_from)
);

-- What became of a proposal, and through whom.
create table view.proposal_decision (
    correction_id text not null,
    state text not null,
    decided_by text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, held_from)
);

-- What happened about the confirmation of an emergency kill. step: ASKED (which has the time it is due), ESCALATED or CONFIRMED.
create table view.confirmation (
    correction_id text not null,
    step text not null,
    due timestamptz,
    people text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (correction_id, step, held_from)
);
create index confirmation_due on view.confirmation (due) where due is not null;

create table view.assessment (
    assessment_id text not null,
    claim_id text not null,
    author_name text,
    author_id text,
    visibility text not null default 'DESK',
    embargoed_until timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (assessment_id, held_from)
);
create index assessment_in_order on view.assessment (position);
create index assessment_of_claim on view.assessment (claim_id, position);

-- A revision closes the one before.
create table view.assessment_revision (
    assessment_id text not null,
    revision integer not null,
    scale_id text,
    scale_revision integer,
    label text,
    rating_value numeric,
    worst_rating numeric,
    best_rating numeric,
    alternate_name text,
    explanation text,
    published_date text,
    published_as_printed text,
    url text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (assessment_id, revision, held_from)
);
create index assessment_revision_in_order on view.assessment_revision (position);

create table view.evidence (
    assessment_id text not null,
    revision integer not null,
    number integer not null,
    url text,
    note text,
    thing_id text,
    held_from bigint not null,
    held_until bigint,
    primary key (assessment_id, revision, number, held_from)
);

create table view.revocation (
    assessment_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (assessment_id, held_from)
);
create index revocation_in_order on view.revocation (position);

-- The house's rating scales are no secret: they say how it rates, not what.
create table view.scale (
    scale_id text not null,
    revision integer not null,
    name text,
    worst_rating numeric not null,
    best_rating numeric not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (scale_id, revision, held_from)
);
create index scale_in_order on view.scale (position);

create table view.scale_label (
    scale_id text not null,
    revision integer not null,
    number integer not null,
    label text not null,
    alternate_name text,
    rating_value numeric,
    held_from bigint not null,
    held_until bigint,
    primary key (scale_id, revision, number, held_from)
);

-- Who complained, and of what, the desk alone sees, whatever it is about. grounds are separated by spaces.
create table view.complaint (
    complaint_id text not null,
    about_id text not null,
    grounds text not null,
    words text,
    complainant_known boolean not null,
    complainant_name text,
    complainant_contact text,
    received_date text,
    received_as_printed text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, held_from)
);
create index complaint_in_order on view.complaint (position);
create index complaint_about on view.complaint (about_id, position);

create table view.complaint_acknowledgement (
    complaint_id text not null,
    acknowledged_date text,
    acknowledged_as_printed text,
    note text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, held_from)
);

-- A deadline closes the one before.
create table view.complaint_deadline (
    complaint_id text not null,
    due_by timestamptz not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, held_from)
);

-- Reopening closes it.
create table view.complaint_decision (
    complaint_id text not null,
    outcome text not null,
    reason text,
    replied boolean not null,
    reply_text text,
    reply_url text,
    decided_date text,
    decided_as_printed text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, held_from)
);

create table view.complaint_reopening (
    complaint_id text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, held_from)
);

create table view.complaint_correction (
    complaint_id text not null,
    correction_id text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (complaint_id, correction_id, held_from)
);

-- Each version of what was proposed to be erased, for the desk alone. The people are one text.
create table view.takedown (
    takedown_id text not null,
    version integer not null,
    ground text not null,
    reason text,
    demanded_by text,
    demanded_date text,
    demanded_as_printed text,
    case_reference text,
    proposed_by text not null,
    expires_at timestamptz,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (takedown_id, version, held_from)
);
create index takedown_in_order on view.takedown (position);

-- What each version reaches.
create table view.takedown_text (
    takedown_id text not null,
    version integer not null,
    number integer not null,
    text_position bigint not null,
    text_number integer not null,
    stream_id text not null,
    thing_id text not null,
    type text not null,
    field text not null,
    held_from bigint not null,
    held_until bigint,
    primary key (takedown_id, version, number, held_from)
);

-- What became of a takedown, and through whom; of the erasure nobody.
create table view.takedown_decision (
    takedown_id text not null,
    state text not null,
    version integer not null,
    decided_by text not null,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (takedown_id, state, held_from)
);

-- That words of a thing are gone, for whoever misses them: a row for each of its events that lost some. own tells a thing's own
-- words from those that were said of it together with another thing.
create table view.taken_down (
    takedown_id text not null,
    text_position bigint not null,
    stream_id text not null,
    thing_id text not null,
    ground text not null,
    own boolean not null,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (takedown_id, text_position, held_from)
);
create index taken_down_of_stream on view.taken_down (stream_id, position);
create index taken_down_in_order on view.taken_down (position);

-- owner_id decides who reads about a receiver besides the desk: like visibility, it says what holds today, for all of the past.
-- handed_over is the position at which it last changed; null if it never did.
create table view.receiver (
    receiver_id text not null,
    kind text not null,
    name text,
    contact text,
    owner_id text,
    handed_over bigint,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (receiver_id, held_from)
);
create index receiver_in_order on view.receiver (position);
create index receiver_of_owner on view.receiver (owner_id);
create index receiver_handed_over on view.receiver (handed_over) where handed_over is not null;

-- thing_id is the receiver's word: there may be no such thing.
create table view.holding (
    holding_id text not null,
    receiver_id text not null,
    thing_id text not null,
    external_id text not null,
    url text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (holding_id, held_from)
);
create index holding_in_order on view.holding (position);
create index holding_of_receiver on view.holding (receiver_id, position);
create index holding_of_thing on view.holding (thing_id, position);
create index holding_withdrawn on view.holding (held_until) where held_until is not null;

-- answer: ACKNOWLEDGED, APPLIED or REFUSED; each closes the one before.
create table view.answer (
    receiver_id text not null,
    correction_id text not null,
    answer text not null,
    url text,
    content_hash text,
    reason text,
    position bigint not null,
    recorded_at timestamptz not null,
    held_from bigint not null,
    held_until bigint,
    primary key (receiver_id, correction_id, held_from)
);
create index answer_in_order on view.answer (position);
