-- The transparency log over the ledger's leaves: what is built once and served for ever, and every checkpoint that was
-- published. Insert-only like the ledger itself. Only full tiles and bundles are kept: a partial one is the beginning of
-- a later one and is cut from the rows below it (docs/decisions/full-tiles-only.md). Private keys are never here.

-- Under which names this database has published. A later one says in a signed statement which it succeeds.
create table ledger.origin (
    number     integer not null primary key check (number >= 0),
    name       text    not null collate "C" unique,
    succession bytea,
    check ((number = 0) = (succession is null))
);

-- The public keys of each origin. From the time that a newer key names, it alone counts.
create table ledger.log_key (
    origin           integer     not null references ledger.origin,
    number           integer     not null check (number >= 0),
    vkey             text        not null collate "C" unique,
    retires_older_at timestamptz not null,
    primary key (origin, number)
);

-- Who was asked to cosign, as cosignature vkeys; the latest row counts.
create table ledger.witness_list (
    number integer not null primary key check (number >= 0),
    vkeys  text[]  not null
);

-- 256 hashes one after another, and the root over them, which is one hash of the tile above.
create table ledger.tile (
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    root   bytea    not null check (octet_length(root) = 32),
    primary key (level, index)
);

-- 256 leaves, each after its length in two bytes.
create table ledger.bundle (
    index   bigint not null primary key check (index >= 0),
    entries bytea  not null check (octet_length(entries) = 256 * (2 + 97))
);

-- Hashes do not get smaller.
alter table ledger.tile alter column hashes set storage external;
alter table ledger.bundle alter column entries set storage external;

-- Every checkpoint as it was published, and under which term of the lease.
create table ledger.checkpoint (
    number bigint  not null primary key check (number >= 0),
    origin integer not null references ledger.origin,
    size   bigint  not null check (size > 0),
    root   bytea   not null check (octet_length(root) = 32),
    note   bytea   not null,
    term   bigint  not null
);

create index checkpoint_size on ledger.checkpoint (origin, size, number);

-- Who may publish, until when: one row. Each new holder gets a new term.
create table work.log_lease (
    only_row   boolean     not null primary key default true check (only_row),
    term       bigint      not null,
    holder     text        not null,
    expires_at timestamptz not null
);

insert into work.log_lease (term, holder, expires_at) values (0, 'nobody', 'epoch');

create function work.term_only_grows() returns trigger language plpgsql as $$
begin
    if new.term < old.term then
        raise exception 'the term of the log''s lease only grows: from % to % is refused', old.term, new.term
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- Keeps the lease's row until the insert is committed, so that nobody can be deposed half way through it.
create function ledger.checkpoint_follows() returns trigger language plpgsql as $$
declare
    last ledger.checkpoint;
begin
    perform from work.log_lease where term = new.term for share;
    if not found then
        raise exception 'the term % of the log''s lease is over: its checkpoint is refused', new.term
            using errcode = 'restrict_violation';
    end if;
    if new.origin is distinct from (select max(number) from ledger.origin) then
        raise exception 'another origin has succeeded origin %: its checkpoint is refused', new.origin
            using errcode = 'restrict_violation';
    end if;
    if new.size > (select position + 1 from ledger.head) then
        raise exception 'the ledger has fewer than % events: a checkpoint of that size is refused', new.size
            using errcode = 'restrict_violation';
    end if;
    select * into last from ledger.checkpoint order by number desc limit 1;
    if new.number <> coalesce(last.number + 1, 0) then
        raise exception 'checkpoint % does not follow the last one: it is refused', new.number
            using errcode = 'restrict_violation';
    end if;
    if new.origin = last.origin and (new.size < last.size or (new.size = last.size and new.root <> last.root)) then
        raise exception 'the checkpoint of size % contradicts the last one of size %: it is refused', new.size, last.size
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger append_only before update or delete or truncate on ledger.origin
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.log_key
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.witness_list
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.tile
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.bundle
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change();
create trigger follows before insert on ledger.checkpoint
    for each row execute function ledger.checkpoint_follows();
create trigger one_row before delete or truncate on work.log_lease
    for each statement execute function ledger.refuse_change();
create trigger only_grows before update on work.log_lease
    for each row execute function work.term_only_grows();

alter table ledger.origin enable always trigger append_only;
alter table ledger.log_key enable always trigger append_only;
alter table ledger.witness_list enable always trigger append_only;
alter table ledger.tile enable always trigger append_only;
alter table ledger.bundle enable always trigger append_only;
alter table ledger.checkpoint enable always trigger append_only;
alter table ledger.checkpoint enable always trigger follows;
alter table work.log_lease enable always trigger one_row;
alter table work.log_lease enable always trigger only_grows;

grant select, insert on ledger.origin, ledger.log_key, ledger.witness_list, ledger.tile, ledger.bundle,
    ledger.checkpoint to onrecord_command;
grant select on ledger.origin, ledger.log_key, ledger.witness_list, ledger.tile, ledger.bundle,
    ledger.checkpoint to onrecord_query;
grant select, update (term, holder, expires_at) on work.log_lease to onrecord_command;
