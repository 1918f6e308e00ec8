-- What went out, whole: rows decide what is sent and sent again, whatever a later release would make of the log.
CREATE TABLE published (
    event_id    text    NOT NULL,
    ordinal     integer NOT NULL,
    position    bigint  NOT NULL,
    type        text    NOT NULL,
    subject     text    NOT NULL,
    number      bigint  NOT NULL,
    recorded_at text    NOT NULL,
    correlation text    NOT NULL,
    -- JSON. Absent where an event was published before there were rows, and a later release makes another one of it.
    data        text,
    PRIMARY KEY (event_id, ordinal),
    UNIQUE (subject, number)
);
CREATE INDEX published_position ON published (position, ordinal);

-- Up to which position the log has its rows; what follows the position of the same row is not acknowledged yet.
ALTER TABLE publisher_position ADD COLUMN numbered bigint NOT NULL DEFAULT 0;

-- Taking in: an id is looked up before anything else.
ALTER TABLE inbox_rejected ADD COLUMN event_id text NOT NULL DEFAULT '';
UPDATE inbox_rejected SET event_id = coalesce(headers::jsonb ->> 'ce_id', '');
CREATE INDEX inbox_rejected_event ON inbox_rejected (event_id);
CREATE INDEX inbox_waiting_id ON inbox_waiting (id);
CREATE INDEX domain_event_raw ON domain_event (aggregateidentifier) WHERE payloadtype = 'foreign.raw.1';
