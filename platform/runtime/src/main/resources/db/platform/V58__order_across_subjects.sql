-- The Kafka key of a public event (docs/adr/0160). Null in rows of release 6004e0d7, whose key is the subject.
ALTER TABLE published ADD COLUMN partition_key text;

-- When an event began to wait. An event that follows others waits for a limited time.
ALTER TABLE inbox_waiting ADD COLUMN arrived_at timestamptz NOT NULL DEFAULT clock_timestamp();
