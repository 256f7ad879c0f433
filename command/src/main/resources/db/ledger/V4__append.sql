-- The append: a whole batch in one call, so that its client is asked nothing while the head's lock is held. A node that
-- freezes therefore cannot hold up the others: either its call has arrived whole, and ends without it, or nothing began.
--
-- A batch is some commands, numbered from 1; each is recorded whole or not at all. A command loses when one of its streams
-- does not go on where the command thought (losers) or when it brings an id that is on record already (doubles). Losers
-- leave before positions are given, so a lost race neither fails its neighbours nor leaves a gap.
create function ledger.append(
    -- one row for each stream of each command: where the command thought that the stream goes on
    stream_commands integer[], streams text[], stream_starts bigint[],
    -- one row for each id that an event brings
    id_commands integer[], ids text[], id_events integer[],
    -- one row for each event, in the order of their times (microseconds since 1970)
    event_commands integer[], event_ids text[], event_streams text[], sequences bigint[], types text[],
    revisions integer[], times bigint[], metadata_salts bytea[], metadatas bytea[], facts_salts bytea[], facts bytea[],
    texts_salts bytea[], leaves bytea[], leaf_hashes bytea[],
    -- one row for each text; its event by number in the batch, from 1
    text_events integer[], text_numbers integer[], text_salts bytea[], texts bytea[], commitments bytea[],
    -- the last position before the batch; null when the head's time is later than the first event's, and nothing was done
    out before bigint,
    -- the head's time before the batch, in microseconds since 1970
    out head_time bigint,
    out losers integer[],
    out doubles integer[])
language plpgsql
-- Planned once a session, perhaps while the ledger is empty: by its indexes, whatever the statistics say then.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
    -- the place of each event in the batch; null for a loser's, and altogether while nobody has lost
    places integer[];
    count_of_events integer := cardinality(event_ids);
    last_event integer := count_of_events;
begin
    select head.position, (extract(epoch from head.recorded_at) * 1000000)::bigint into before, head_time
        from ledger.head where only_row for update; -- by its index: a table of one row may still have many dead ones
    if times[1] < head_time then
        before := null;
        return;
    end if;

    select array_agg(stream_commands[i]) into losers
        from generate_series(1, cardinality(streams)) as i
        where stream_starts[i] <> coalesce((select e.sequence from ledger.event e where e.stream = streams[i]
            order by e.sequence desc limit 1), -1) + 1;
    if cardinality(ids) > 0 then
        select array_agg(id_commands[i]) into doubles
            from generate_series(1, cardinality(ids)) as i
            where exists (select from work.introduced known where known.id = ids[i]);
    end if;

    if losers is not null or doubles is not null then
        select array_agg(case when goes then place end order by i), max(i) filter (where goes),
                count(*) filter (where goes)
            into places, last_event, count_of_events
            from (select i, goes, sum(goes::integer) over (order by i) as place
                from (select i, not event_commands[i] = any (coalesce(losers, '{}') || coalesce(doubles, '{}')) as goes
                    from generate_series(1, cardinality(event_ids)) as i) as sorted) as placed;
        if count_of_events = 0 then
            return;
        end if;
    end if;

    insert into ledger.event (position, event_id, stream, sequence, type, revision, recorded_at, metadata_salt,
            metadata, facts_salt, facts, texts_salt, leaf, leaf_hash)
        select before + case when places is null then i else places[i] end, event_ids[i]::uuid, event_streams[i],
            sequences[i], types[i], revisions[i], timestamptz 'epoch' + times[i] * interval '1 microsecond',
            metadata_salts[i], metadatas[i], facts_salts[i], facts[i], texts_salts[i], leaves[i], leaf_hashes[i]
        from generate_series(1, cardinality(event_ids)) as i
        where places is null or places[i] is not null;
    if cardinality(text_events) > 0 then
        insert into ledger.text (position, number, salt, bytes, commitment)
            select before + case when places is null then text_events[i] else places[text_events[i]] end,
                text_numbers[i], text_salts[i], texts[i], commitments[i]
            from generate_series(1, cardinality(text_events)) as i
            where places is null or places[text_events[i]] is not null;
    end if;
    if cardinality(ids) > 0 then
        insert into work.introduced (id, position)
            select ids[i], before + case when places is null then id_events[i] else places[id_events[i]] end
            from generate_series(1, cardinality(ids)) as i
            where places is null or places[id_events[i]] is not null;
    end if;
    update ledger.head set position = before + count_of_events,
        recorded_at = timestamptz 'epoch' + times[last_event] * interval '1 microsecond' where only_row;
    perform pg_notify('onrecord_ledger', '');
end
$$;

revoke all on function ledger.append from public;
grant execute on function ledger.append to onrecord_command;

-- The same rule about what a stream's name looks like, without a regular expression: that one was a seventh of an append.
alter table ledger.event
    drop constraint event_stream_check,
    add constraint event_stream_check check (octet_length(stream) = 40 and substr(stream, 4, 1) = '_');

-- What an aggregate remembered at some event of its stream: spares reading a long life again. It may be lost at any time.
create table work.snapshot (
    stream   text    not null collate "C" primary key,
    sequence bigint  not null check (sequence >= 0),
    form     text    not null,
    state    bytea   not null
);

grant select, insert, update, delete on work.snapshot to onrecord_command;
