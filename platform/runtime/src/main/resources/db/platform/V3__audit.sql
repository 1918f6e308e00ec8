-- The chain over the log in reading order: each hash covers the event there and the hash before, so that whoever knows one
-- hash can tell whether anything up to it was changed, taken away or put in between.
CREATE TABLE audit_chain (
    position   bigint PRIMARY KEY,
    event_id   varchar(255) NOT NULL,
    hash       bytea        NOT NULL,
    chained_at timestamptz  NOT NULL DEFAULT now()
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
