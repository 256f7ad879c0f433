-- The ledger: every event, its parts and its leaf, for good. Rows are inserted at the end and read, nothing else: the
-- grants say so, and the triggers say so again, to the owner and the superuser too. Who owns a table can still take its
-- triggers off; that such a thing was done is what the transparency log shows.
-- docs/format.md specifies the bytes; migrations of this schema only ever add.

create table ledger.event (
    position      bigint      not null primary key check (position >= 0),
    event_id      uuid        not null,
    stream        text        not null collate "C" check (stream ~ '^[a-z]{3}_[0-9a-f-]{36}$'),
    sequence      bigint      not null check (sequence >= 0),
    type          text        not null,
    revision      smallint    not null check (revision >= 1),
    recorded_at   timestamptz not null,
    metadata_salt bytea       not null check (octet_length(metadata_salt) = 16),
    metadata      bytea       not null,
    facts_salt    bytea       not null check (octet_length(facts_salt) = 16),
    facts         bytea       not null,
    texts_salt    bytea       not null check (octet_length(texts_salt) = 16),
    leaf          bytea       not null check (octet_length(leaf) = 97),
    leaf_hash     bytea       not null check (octet_length(leaf_hash) = 32),
    constraint event_stream_sequence unique (stream, sequence)
);

-- No foreign key: a text is written in its event's own transaction, and the leaf binds the two.
create table ledger.text (
    position   bigint  not null,
    number     integer not null check (number >= 0),
    salt       bytea   check (octet_length(salt) = 16),
    bytes      bytea,
    commitment bytea   not null check (octet_length(commitment) = 32),
    primary key (position, number),
    check ((salt is null) = (bytes is null))
);

-- The ids that an event brought into another thing's stream (an attribution's, a correction's), so that none is brought
-- twice. Written in the event's own transaction; it can be made again from the events.
create table work.introduced (
    id       text   not null collate "C" primary key,
    position bigint not null
);

-- The last position given, and the latest time: one row. Whoever appends holds its lock.
create table ledger.head (
    only_row    boolean     not null primary key default true check (only_row),
    position    bigint      not null check (position >= -1),
    recorded_at timestamptz not null
);

insert into ledger.head (position, recorded_at) values (-1, 'epoch');

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on ledger.% is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create function ledger.head_only_grows() returns trigger language plpgsql as $$
begin
    if new.position <= old.position or new.recorded_at < old.recorded_at then
        raise exception 'the ledger''s head only grows: from % to % is refused', old.position, new.position
            using errcode = 'restrict_violation';
    end if;
    if (select count(*) <> new.position - old.position or max(position) is distinct from new.position
            from ledger.event where position > old.position) then
        raise exception 'the ledger''s positions are dense: a head at % is refused', new.position
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create function ledger.only_at_the_end() returns trigger language plpgsql as $$
begin
    if exists (select from added, ledger.head where added.position <= head.position) then
        raise exception 'the ledger only grows at its end: an earlier row on ledger.% is refused', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create trigger append_only before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.text
    for each statement execute function ledger.refuse_change();
create trigger at_the_end after insert on ledger.event
    referencing new table as added for each statement execute function ledger.only_at_the_end();
create trigger at_the_end after insert on ledger.text
    referencing new table as added for each statement execute function ledger.only_at_the_end();
create trigger one_row before delete or truncate on ledger.head
    for each statement execute function ledger.refuse_change();
create trigger only_grows before update on ledger.head
    for each row execute function ledger.head_only_grows();

-- These fire for replicated sessions too, so that setting session_replication_role is no way around.
alter table ledger.event enable always trigger append_only;
alter table ledger.event enable always trigger at_the_end;
alter table ledger.text enable always trigger at_the_end;
alter table ledger.text enable always trigger append_only;
alter table ledger.head enable always trigger one_row;
alter table ledger.head enable always trigger only_grows;

grant select, insert on ledger.event, ledger.text to onrecord_command;
grant select, update (position, recorded_at) on ledger.head to onrecord_command;
grant select on ledger.event, ledger.text, ledger.head to onrecord_query;
grant select, insert on work.introduced to onrecord_command;
