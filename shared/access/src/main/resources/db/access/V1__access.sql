-- Who may come in, and what was done about that. The application works here as onrecord_access; nothing it writes is a
-- secret in the clear: passwords are encoded, links, tokens and sessions are kept as their SHA-256.

create table access.person (
    id         text        not null primary key check (octet_length(id) = 40 and substr(id, 1, 4) = 'per_'),
    login      text        not null unique check (login = lower(login) and login <> ''),
    name       text        not null check (name <> ''),
    desk       text,
    roles      text[]      not null,
    password   text,                       -- encoded; none: no password was set, or another house says who it is
    subject    text        unique,         -- issuer and subject at an OpenID provider
    active     boolean     not null default true,
    until      timestamptz,                -- an outside auditor's last moment
    case_ids   text[]      not null default '{}',
    created_at timestamptz not null
);

-- One-time links. One without a person makes the first one.
create table access.invitation (
    hash       bytea       not null primary key check (octet_length(hash) = 32),
    person     text        references access.person,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);

create table access.session (
    hash       bytea       not null primary key check (octet_length(hash) = 32),
    person     text        not null references access.person,
    begun_at   timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);
create index session_of_person on access.session (person);

create table access.token (
    id           text        not null primary key check (octet_length(id) = 40 and substr(id, 1, 4) = 'tok_'),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    owner        text        not null references access.person,
    name         text        not null check (name <> ''),
    scopes       text[]      not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index token_of_owner on access.token (owner);

-- Attempts to log in, by what was tried and from where; for names that nobody has too, so that a lock tells nothing.
create table access.attempt (
    subject       bytea       not null primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);

create table access.audit (
    number         bigint      not null generated always as identity primary key,
    at             timestamptz not null,
    kind           text        not null,
    actor          text,
    subject        text,
    client         text        not null,
    address        text,
    correlation_id text        not null,
    detail         text
);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are never changed' using errcode = '55000';
end
$$;

create trigger audit_is_append_only before update or delete on access.audit
    for each row execute function access.refuse_change();
create trigger audit_is_never_emptied before truncate on access.audit
    for each statement execute function access.refuse_change();

grant select, insert, update on access.person, access.token to onrecord_access;
grant select, insert, update, delete on access.invitation, access.session, access.attempt to onrecord_access;
grant select, insert on access.audit to onrecord_access;
