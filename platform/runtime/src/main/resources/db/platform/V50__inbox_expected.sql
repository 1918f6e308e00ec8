-- The number that a stream of the inbox expects next in each epoch of its source (docs/adr/0121). An epoch without a row has not had
-- its turn. This table replaces inbox_epoch and inbox_shift, which only replicas of the release before still read and write.
CREATE TABLE inbox_expected (
    stream text   NOT NULL,
    epoch  text   NOT NULL,
    next   bigint NOT NULL,
    PRIMARY KEY (stream, epoch)
);

-- An event waits under its own epoch and number, whichever release stored it; two epochs may give one number to two events.
ALTER TABLE inbox_waiting
    ADD COLUMN epoch  text   GENERATED ALWAYS AS (headers::jsonb ->> 'ce_epoch') STORED,
    ADD COLUMN number bigint GENERATED ALWAYS AS ((headers::jsonb ->> 'ce_sequence')::bigint) STORED,
    DROP CONSTRAINT inbox_waiting_pkey;
ALTER TABLE inbox_waiting ADD PRIMARY KEY (stream, epoch, number, id);
CREATE INDEX inbox_rejected_subject ON inbox_rejected (subject);

-- Where a source has had more than one epoch, events may have been lost here: each partition is read from its beginning once more.
DELETE FROM setting WHERE name LIKE 'inbox.life.%' AND EXISTS (SELECT FROM inbox_epoch WHERE number > 1);
