-- Erasing one text: its words and its salt go, its commitment stays, so the leaf and every proof stay what they were. Only
-- the role onrecord_eraser does this, and it can do nothing else: it cannot read the words, and whatever it changes
-- besides, or only in part, is refused row by row, as is every change by anybody else, the owner and the superuser too.

create function ledger.refuse_change_unless_erasing() returns trigger language plpgsql as $$
begin
    if current_user <> 'onrecord_eraser' then
        raise exception 'the ledger is append-only: % on ledger.% is refused', tg_op, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

-- Row by row, by whole rows: a column that comes later is covered too. What was erased before is left as it is.
create function ledger.only_erasing() returns trigger language plpgsql as $$
declare
    erased ledger.text := old;
begin
    erased.salt := null;
    erased.bytes := null;
    if current_user <> 'onrecord_eraser' or new is distinct from erased then
        raise exception 'the ledger is append-only: a text can be erased, and nothing else about it changed'
            using errcode = 'restrict_violation';
    end if;
    if old is not distinct from erased then
        return null;
    end if;
    return new;
end
$$;

drop trigger append_only on ledger.text;
create trigger append_only before delete or truncate on ledger.text
    for each statement execute function ledger.refuse_change();
create trigger append_only_but_erasing before update on ledger.text
    for each statement execute function ledger.refuse_change_unless_erasing();
create trigger only_erasing before update on ledger.text
    for each row execute function ledger.only_erasing();

alter table ledger.text enable always trigger append_only;
alter table ledger.text enable always trigger append_only_but_erasing;
alter table ledger.text enable always trigger only_erasing;

grant select (position, number), update (salt, bytes) on ledger.text to onrecord_eraser;
grant select (position) on ledger.head to onrecord_eraser;
