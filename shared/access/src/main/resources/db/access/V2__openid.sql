-- Somebody on the way to their OpenID provider and back: what has to be the same again, for some minutes.
create table access.journey (
    hash        bytea       not null primary key check (octet_length(hash) = 32),
    state       text        not null,
    nonce       text        not null,
    verifier    text        not null,
    redirect    text        not null,
    destination text        not null,
    expires_at  timestamptz not null
);
create index journey_by_end on access.journey (expires_at);

grant select, insert, delete on access.journey to onrecord_access;
