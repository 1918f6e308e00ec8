-- What proves who somebody is, given out once and kept as SHA-256: every service reads it, so that one credential is good for all.
CREATE TABLE credential (
    id         uuid PRIMARY KEY,
    hash       bytea       NOT NULL UNIQUE,
    person     uuid        NOT NULL,
    name       text        NOT NULL,
    roles      text[]      NOT NULL,
    scopes     text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    -- When its holder last proved the address; null for what an app holds in their name.
    proven_at  timestamptz
);
CREATE INDEX credential_person ON credential (person);

-- When an address was last written to before it was proven, by purpose: one mail in ten minutes, whoever asks for it.
CREATE TABLE proof_mail (
    address bytea       NOT NULL,
    purpose text        NOT NULL,
    sent_at timestamptz NOT NULL,
    -- What it was sent for: the same request may come again.
    cause   uuid        NOT NULL,
    PRIMARY KEY (address, purpose)
);
