-- The append again, as one statement: it takes the head's lock, gives positions and writes everything, in the hope that
-- nobody has lost a race. The ledger's own unique indexes tell when somebody has; then nothing is written, and those who
-- lost are named, so that their client sends the others again.
--
-- Only this function appends. It runs with the owner's rights and nobody is granted INSERT, so what used to be checked row
-- by row, on every append, is not any more: dense positions follow from the statement, and the lengths of salts and hashes
-- from the one client that there is. Whoever owns the tables is stopped by a trigger from inserting by mistake; who claims
-- to be this function, by its setting, is not, and neither is who takes off triggers. What becomes of a ledger whose owner
-- cheats is the transparency log's matter.

drop function ledger.append;

-- A batch is some commands, numbered from 1; all of it is recorded, or nothing.
create function ledger.append(
    -- one row for each stream of each command: where the command thought that the stream goes on
    stream_commands integer[], streams text[], stream_starts bigint[],
    -- one row for each id that an event brings
    id_commands integer[], ids text[], id_events integer[],
    -- one row for each event, in the order of their times (microseconds since 1970)
    event_ids text[], event_streams text[], sequences bigint[], types text[],
    revisions integer[], times bigint[], metadata_salts bytea[], metadatas bytea[], facts_salts bytea[], facts bytea[],
    texts_salts bytea[], leaves bytea[], leaf_hashes bytea[],
    -- one row for each text; its event by number in the batch, from 1
    text_events integer[], text_numbers integer[], text_salts bytea[], texts bytea[], commitments bytea[],
    -- the last position before the batch; null when nothing was recorded
    out before bigint,
    -- the head's time, in microseconds since 1970, when it is later than the first event's; null otherwise
    out head_time bigint,
    -- the commands one of whose streams does not go on where they thought
    out losers integer[],
    -- the commands that bring an id which is on record
    out doubles integer[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp
-- Planned once a session, perhaps while the ledger is empty: by its indexes, whatever the statistics say then.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
    count_of_events integer := cardinality(event_ids);
    told_the_triggers text := set_config('onrecord.appends', 'yes', true); -- until the transaction ends
begin
    begin
        with head as (
            update ledger.head set position = head.position + count_of_events,
                    recorded_at = timestamptz 'epoch' + times[count_of_events] * interval '1 microsecond'
                where only_row and recorded_at <= timestamptz 'epoch' + times[1] * interval '1 microsecond'
                    -- a stream that goes on has the event before; that it has none after, its index knows
                    -- (one look into the index for each, however the planner guesses: a limit cannot become a join)
                    and not exists (select from generate_series(1, cardinality(streams)) as i
                        where stream_starts[i] > 0 and (select known.sequence from ledger.event as known
                            where known.stream = streams[i] and known.sequence = stream_starts[i] - 1 limit 1) is null)
                returning head.position - count_of_events as before
        ), written as (
            insert into ledger.event (position, event_id, stream, sequence, type, revision, recorded_at, metadata_salt,
                    metadata, facts_salt, facts, texts_salt, leaf, leaf_hash)
                select head.before + i, event_ids[i]::uuid, event_streams[i], sequences[i], types[i], revisions[i],
                    timestamptz 'epoch' + times[i] * interval '1 microsecond', metadata_salts[i], metadatas[i],
                    facts_salts[i], facts[i], texts_salts[i], leaves[i], leaf_hashes[i]
                from head, generate_series(1, count_of_events) as i
        ), said as (
            insert into ledger.text (position, number, salt, bytes, commitment)
                select head.before + text_events[i], text_numbers[i], text_salts[i], texts[i], commitments[i]
                from head, generate_series(1, cardinality(text_events)) as i
        ), introduced as (
            insert into work.introduced (id, position)
                select ids[i], head.before + id_events[i]
                from head, generate_series(1, cardinality(ids)) as i
        )
        select head.before into before from head;
        if before is not null then
            perform pg_notify('onrecord_ledger', '');
            return;
        end if;
    exception when unique_violation then
        before := null;
    end;

    select (extract(epoch from head.recorded_at) * 1000000)::bigint into head_time from ledger.head
        where only_row and head.recorded_at > timestamptz 'epoch' + times[1] * interval '1 microsecond';
    if head_time is not null then
        return;
    end if;
    select array_agg(stream_commands[i]) into losers
        from generate_series(1, cardinality(streams)) as i
        where stream_starts[i] <> coalesce((select known.sequence from ledger.event as known
            where known.stream = streams[i] order by known.sequence desc limit 1), -1) + 1;
    select array_agg(id_commands[i]) into doubles
        from generate_series(1, cardinality(ids)) as i
        where (select known.position from work.introduced as known where known.id = ids[i] limit 1) is not null;
    if losers is null and doubles is null then
        raise exception 'the ledger takes none of the batch, and nobody in it has lost' using errcode = 'data_corrupted';
    end if;
end
$$;

revoke all on function ledger.append from public;
grant execute on function ledger.append to onrecord_command;

-- Who appends may wait for the head, and nothing else: the one column it may "change" can only be true.
revoke insert on ledger.event, ledger.text, work.introduced from onrecord_command;
revoke update on ledger.head from onrecord_command;
grant update (only_row) on ledger.head to onrecord_command;

create function ledger.refuse_by_hand() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger grows by ledger.append alone: % on ledger.% is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger by_append_alone before insert on ledger.event for each statement
    when (current_setting('onrecord.appends', true) is distinct from 'yes') execute function ledger.refuse_by_hand();
create trigger by_append_alone before insert on ledger.text for each statement
    when (current_setting('onrecord.appends', true) is distinct from 'yes') execute function ledger.refuse_by_hand();
create trigger by_append_alone before update on ledger.head for each statement
    when (current_setting('onrecord.appends', true) is distinct from 'yes') execute function ledger.refuse_by_hand();
alter table ledger.event enable always trigger by_append_alone;
alter table ledger.text enable always trigger by_append_alone;
alter table ledger.head enable always trigger by_append_alone;

drop trigger at_the_end on ledger.event;
drop trigger at_the_end on ledger.text;
drop function ledger.only_at_the_end();

drop trigger only_grows on ledger.head;
drop function ledger.head_only_grows();
create function ledger.refuse_smaller_head() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger''s head only grows: from % to % is refused', old.position, new.position
        using errcode = 'restrict_violation';
end
$$;
create trigger only_grows before update on ledger.head for each row
    when (new.position <= old.position or new.recorded_at < old.recorded_at)
    execute function ledger.refuse_smaller_head();
alter table ledger.head enable always trigger only_grows;

-- PostgreSQL reads each of these from its catalogue again for every append. A stream's name is still checked, because it
-- comes from outside this module.
alter table ledger.event
    drop constraint event_position_check,
    drop constraint event_sequence_check,
    drop constraint event_revision_check,
    drop constraint event_metadata_salt_check,
    drop constraint event_facts_salt_check,
    drop constraint event_texts_salt_check,
    drop constraint event_leaf_check,
    drop constraint event_leaf_hash_check;
alter table ledger.text
    drop constraint text_number_check,
    drop constraint text_salt_check,
    drop constraint text_commitment_check,
    drop constraint text_check;
alter table ledger.head drop constraint head_position_check;
