-- Attempts are forgiven with time, and those that nobody listens to are added up, for the next record to tell.
alter table access.attempt
    add column forgiven_at timestamptz not null default now(), -- failures before were made up for until then
    add column unheard     integer     not null default 0;

-- For whom a machine acted, where it acted for somebody.
alter table access.audit add column on_behalf_of text;
