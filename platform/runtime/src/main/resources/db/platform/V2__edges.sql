-- Publishing: how far the log has gone out, and the next number of each public subject.
CREATE TABLE publisher_position (
    name        text PRIMARY KEY,
    txid        bigint NOT NULL,
    globalindex bigint NOT NULL,
    position    bigint NOT NULL
);
CREATE TABLE publisher_sequence (
    subject text PRIMARY KEY,
    next    bigint NOT NULL
);

-- Taking in: events that came before the one they follow, and messages that nobody could read.
CREATE TABLE inbox_waiting (
    stream   text   NOT NULL,
    sequence bigint NOT NULL,
    id       text   NOT NULL,
    headers  text   NOT NULL,
    body     bytea  NOT NULL,
    PRIMARY KEY (stream, sequence)
);
CREATE TABLE inbox_rejected (
    id          uuid PRIMARY KEY,
    topic       text NOT NULL,
    subject     text NOT NULL,
    headers     text NOT NULL,
    body        bytea NOT NULL,
    cause       text NOT NULL,
    rejected_at timestamptz NOT NULL
);

-- Recorded deadlines; the scheduler turns a due one into a command.
CREATE TABLE deadline (
    name    text NOT NULL,
    subject text NOT NULL,
    due     timestamptz NOT NULL,
    PRIMARY KEY (name, subject)
);
CREATE INDEX deadline_due ON deadline (due);

CREATE TABLE setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);

-- Answers kept for a repeated Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).
CREATE TABLE idempotency (
    caller       text NOT NULL,
    key          text NOT NULL,
    request_hash text NOT NULL,
    status       integer,
    headers      text,
    body         bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

CREATE TABLE operation (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    started_by text NOT NULL,
    status     text NOT NULL,
    done       bigint NOT NULL DEFAULT 0,
    total      bigint NOT NULL DEFAULT 0,
    result     text,
    errors     text,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz
);
