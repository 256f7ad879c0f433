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
set plan_cache_mode = force_generic_plan
as $$
declare
    positions bigint[];
    count_of_events integer := cardinality(event_ids);
begin
    select head.position, (extract(epoch from head.recorded_at) * 1000000)::bigint into before, head_time
        from ledger.head for update;
    if times[1] < head_time then
        before := null;
        return;
    end if;

    select array_agg(s.command) into losers
        from unnest(stream_commands, streams, stream_starts) as s (command, stream, start)
        where s.start <> coalesce((select e.sequence from ledger.event e where e.stream = s.stream
            order by e.sequence desc limit 1), -1) + 1;
    if cardinality(ids) > 0 then
        select array_agg(i.command) into doubles
            from unnest(id_commands, ids) as i (command, id)
            where exists (select from work.introduced known where known.id = i.id);
    end if;

    if losers is null and doubles is null then
        select array_agg(before + number) into positions from generate_series(1, count_of_events) as number;
    else
        select array_agg(case when goes then before + place end order by number) into positions
            from (select number, goes, sum(goes::integer) over (order by number) as place
                from (select number, not command = any (coalesce(losers, '{}') || coalesce(doubles, '{}')) as goes
                    from unnest(event_commands) with ordinality as e (command, number)) as sorted) as placed;
    end if;

    insert into ledger.event (position, event_id, stream, sequence, type, revision, recorded_at, metadata_salt,
            metadata, facts_salt, facts, texts_salt, leaf, leaf_hash)
        select e.position, e.event_id::uuid, e.stream, e.sequence, e.type, e.revision,
            timestamptz 'epoch' + e.time * interval '1 microsecond', e.metadata_salt, e.metadata, e.facts_salt, e.facts,
            e.texts_salt, e.leaf, e.leaf_hash
        from unnest(positions, event_ids, event_streams, sequences, types, revisions, times, metadata_salts, metadatas,
            facts_salts, facts, texts_salts, leaves, leaf_hashes) as e (position, event_id, stream, sequence, type,
            revision, time, metadata_salt, metadata, facts_salt, facts, texts_salt, leaf, leaf_hash)
        where e.position is not null;
    if not found then
        return;
    end if;
    if cardinality(text_events) > 0 then
        insert into ledger.text (position, number, salt, bytes, commitment)
            select positions[t.event], t.number, t.salt, t.bytes, t.commitment
            from unnest(text_events, text_numbers, text_salts, texts, commitments)
                as t (event, number, salt, bytes, commitment)
            where positions[t.event] is not null;
    end if;
    if cardinality(ids) > 0 then
        insert into work.introduced (id, position)
            select i.id, positions[i.event] from unnest(ids, id_events) as i (id, event)
            where positions[i.event] is not null;
    end if;
    update ledger.head set (position, recorded_at) = (
        select max(p), timestamptz 'epoch' + max(t) * interval '1 microsecond'
        from unnest(positions, times) as placed (p, t) where p is not null);
    perform pg_notify('onrecord_ledger', '');
end
$$;

revoke all on function ledger.append from public;
grant execute on function ledger.append to onrecord_command;

-- What an aggregate remembered at some event of its stream: spares reading a long life again. It may be lost at any time.
create table work.snapshot (
    stream   text    not null collate "C" primary key,
    sequence bigint  not null check (sequence >= 0),
    form     text    not null,
    state    bytea   not null
);

grant select, insert, update, delete on work.snapshot to onrecord_command;
