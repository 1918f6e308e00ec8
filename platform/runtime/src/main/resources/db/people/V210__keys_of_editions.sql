-- The editions that a key is limited to; null for a key of all editions.
-- A limited key keeps its hash in a column of its own: an earlier release, which would not limit it, does not find it.
ALTER TABLE api_key
    ADD COLUMN editions     text[],
    ADD COLUMN limited_hash bytea UNIQUE;
