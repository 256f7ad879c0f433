-- What a request that was sent under a key of its caller's is answered, kept with what it recorded: sent again, it is answered
-- the same and recorded once, also after a crash between the two. It is written by the append, in its transaction, and goes
-- after some days (news.onrecord.command.ledger.KeptAnswers); until then a caller's key stands for one request.

create table work.idempotency (
    caller         text        not null collate "C",
    key            text        not null collate "C", -- a SHA-256 of the key
    request        text        collate "C", -- a SHA-256 of key and request; null once words are erased that it was made of
    id             text        not null,
    location       text        not null,
    first_position bigint      not null,
    position       bigint      not null,
    stream_version bigint      not null,
    recorded_at    timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_recorded_at on work.idempotency (recorded_at);

grant select, delete on work.idempotency to onrecord_command;

-- A hash of words betrays them once they are erased; it goes with them, and the answer stays.
create function ledger.forget_the_request() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    update work.idempotency set request = null where new.position between first_position and position;
    return null;
end
$$;
create trigger forget_the_request after update on ledger.text
    for each row when (old.bytes is not null and new.bytes is null) execute function ledger.forget_the_request();
alter table ledger.text enable always trigger forget_the_request;
revoke all on function ledger.forget_the_request from public;

drop function ledger.append;

-- A batch is some commands, numbered from 1; all of it is recorded, or nothing.
create function ledger.append(
    -- one row for each stream of each command: where the command thought that the stream goes on
    stream_commands integer[], streams text[], stream_starts bigint[],
    -- one row for each other stream that a command was decided from: the last sequence that it read there
    rest_commands integer[], rest_streams text[], rest_sequences bigint[],
    -- one row for each id that an event brings
    id_commands integer[], ids text[], id_events integer[],
    -- one row for each command whose answer is kept; its first and last event by number in the batch, from 1
    kept_commands integer[], kept_firsts integer[], kept_lasts integer[], callers text[], keys text[], requests text[],
    answer_ids text[], answer_locations text[], answer_versions bigint[],
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
    out doubles integer[],
    -- the commands whose caller has used their key
    out repeats integer[])
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
        ), kept as (
            insert into work.idempotency (caller, key, request, id, location, first_position, position, stream_version)
                select callers[i], keys[i], requests[i], answer_ids[i], answer_locations[i], head.before + kept_firsts[i],
                    head.before + kept_lasts[i], answer_versions[i]
                from head, generate_series(1, cardinality(keys)) as i
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
    select array_agg(kept_commands[i]) into repeats
        from generate_series(1, cardinality(keys)) as i
        where (select known.position from work.idempotency as known
            where known.caller = callers[i] and known.key = keys[i] limit 1) is not null;
    if losers is null and doubles is null and repeats is null then
        raise exception 'the ledger takes none of the batch, and nobody in it has lost' using errcode = 'data_corrupted';
    end if;
end
$$;

revoke all on function ledger.append from public;
grant execute on function ledger.append to onrecord_command;
