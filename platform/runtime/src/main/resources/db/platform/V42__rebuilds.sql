-- Rebuilds of views that were asked for: of any replica, done by the one that keeps the view. The term is its owner's.
CREATE TABLE rebuild (
    id         uuid PRIMARY KEY,
    view       text        NOT NULL,
    version    text        NOT NULL,
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    begun_at   timestamptz,
    status     text        NOT NULL DEFAULT 'pending',
    term       bigint      NOT NULL DEFAULT 0,
    cancelled  boolean     NOT NULL DEFAULT false,
    done       bigint      NOT NULL DEFAULT 0,
    total      bigint      NOT NULL DEFAULT 0,
    position   bigint,
    hash       text,
    before     text,
    millis     bigint,
    error      text,
    ended_at   timestamptz
);
CREATE INDEX rebuild_open ON rebuild (asked_at) WHERE ended_at IS NULL;
