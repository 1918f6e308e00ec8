-- A request that comes again under its key: which attempt may commit, what its ids are drawn from, what its commands came to.
ALTER TABLE idempotency
    ADD COLUMN node     text        NOT NULL DEFAULT '',
    ADD COLUMN attempt  integer     NOT NULL DEFAULT 1,
    ADD COLUMN taken_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN seed     bytea       NOT NULL DEFAULT decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
    ADD COLUMN outcomes text[]      NOT NULL DEFAULT '{}';
CREATE INDEX idempotency_age ON idempotency (created_at);

-- Lives of the logs of other services, in the order in which they were heard of.
CREATE TABLE inbox_epoch (
    source text   NOT NULL,
    epoch  text   NOT NULL,
    number integer NOT NULL,
    PRIMARY KEY (source, epoch)
);
-- How far the numbers of a later life stand from ours, for streams in which the source lost what we have.
CREATE TABLE inbox_shift (
    stream text   NOT NULL,
    epoch  text   NOT NULL,
    shift  bigint NOT NULL,
    PRIMARY KEY (stream, epoch)
);
