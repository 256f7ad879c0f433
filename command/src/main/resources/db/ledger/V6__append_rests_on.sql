-- The append once more, for commands that were decided from other streams than their own: a claim relates to another that
-- must not be void, a source merges into one that must not be merged itself. Such a command names those streams and how far
-- it read them, and nothing of it is recorded when one of them has moved on.

drop function ledger.append;

-- A batch is some commands, numbered from 1; all of it is recorded, or nothing.
create function ledger.append(
    -- one row for each stream of each command: where the command thought that the stream goes on
    stream_commands integer[], streams text[], stream_starts bigint[],
    -- one row for each other stream that a command was decided from: the last sequence that it read there
    rest_commands integer[], rest_streams text[], rest_sequences bigint[],
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
    -- the commands one of whose streams does not go on where they thought, or that rest on one that has moved on
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
    -- What a command rests on is looked at when nobody can append any more: in a statement of its own, because a statement
    -- sees what was there when it began, and this one begins with the lock.
    if cardinality(rest_streams) > 0 then
        perform from ledger.head where only_row for update;
        select array_agg(distinct moved.command) into losers from (
            select rest.command from unnest(rest_commands, rest_streams, rest_sequences) as rest (command, stream, sequence)
                where (select known.sequence from ledger.event as known where known.stream = rest.stream
                    order by known.sequence desc limit 1) > rest.sequence
            union all
            -- what comes before it in this batch has happened, too
            select rest.command from unnest(rest_commands, rest_streams) as rest (command, stream)
                join unnest(stream_commands, streams) as own (command, stream)
                    on own.stream = rest.stream and own.command < rest.command) as moved;
        if losers is not null then
            return;
        end if;
    end if;

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
