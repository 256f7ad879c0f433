-- Which kept answer an erased text belongs to is looked up, and not searched for.
create index idempotency_in_order on work.idempotency (position);

create or replace function ledger.forget_the_request() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    -- each answer stands for a stretch of positions of its own, so it is the first that ends there or later
    update work.idempotency as kept set request = null
        where (kept.caller, kept.key) = (select ending.caller, ending.key from work.idempotency as ending
                where ending.position >= new.position order by ending.position limit 1)
            and kept.first_position <= new.position;
    return null;
end
$$;
