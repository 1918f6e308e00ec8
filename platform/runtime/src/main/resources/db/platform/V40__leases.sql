-- Who does what for all replicas of a service, and until when, by this server's clock. An empty owner has given it back.
CREATE TABLE lease (
    duty    text PRIMARY KEY,
    owner   text        NOT NULL DEFAULT '',
    term    bigint      NOT NULL DEFAULT 0,
    expires timestamptz NOT NULL DEFAULT 'epoch',
    -- A stored name that the last owner did not know: only a replica that knows it takes the duty.
    unknown text
);
-- Lives of processes, and what each can do: duties are spread over those that were seen lately.
CREATE TABLE replica (
    id      text PRIMARY KEY,
    node    text        NOT NULL,
    release text        NOT NULL,
    duties  text[]      NOT NULL,
    since   timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen    timestamptz NOT NULL DEFAULT clock_timestamp()
);
