-- Keys of programs, given out once and kept as SHA-256: every service reads them, so that one key is good for all.
CREATE TABLE api_key (
    id           uuid PRIMARY KEY,
    hash         bytea       NOT NULL UNIQUE,
    name         text        NOT NULL,
    scopes       text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz
);
