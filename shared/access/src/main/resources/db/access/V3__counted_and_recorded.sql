-- Attempts are forgiven with time, and those that nobody listens to are added up, for the next record to tell.
alter table access.attempt
    add column forgiven_at timestamptz not null default now(), -- failures before were made up for until then
    add column unheard     integer     not null default 0;

-- For whom a machine acted, where it acted for somebody.
alter table access.audit add column on_behalf_of text;

-- Which token made this one, if it was not a person: it ends with that one.
alter table access.token add column made_by text references access.token;
create index token_of_maker on access.token (made_by);

-- A process that was broken changes as little as can be: whose a token is, what it may and until when stays as it was made,
-- and so does which login somebody has.
revoke update on access.token, access.person from onrecord_access;
grant update (revoked_at, last_used_at) on access.token to onrecord_access;
grant update (name, desk, roles, password, subject, active, until, case_ids) on access.person to onrecord_access;
