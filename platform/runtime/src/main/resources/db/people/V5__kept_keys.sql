-- What everything personal hangs on, a key for each purpose, wrapped by the master key that stands in no database. Another master key
-- wraps these few beside the former, which goes when no replica has it any more, and no event is touched.
CREATE TABLE kept_key (
    purpose    text        NOT NULL,
    -- Tells which master key wrapped it, and nothing else about that.
    master     text        NOT NULL,
    wrapped    bytea       NOT NULL,
    wrapped_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (purpose, master)
);
