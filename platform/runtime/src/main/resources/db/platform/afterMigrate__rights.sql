-- What the role may do that a service runs with, said anew at every start: everything with rows, nothing with tables, and
-- with the log, its audit and what was published only reading and adding. One replica at a time, since two grants of one table clash.
DO $$
DECLARE
    kept text;
BEGIN
    PERFORM pg_advisory_xact_lock(431906238);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', '${service}');
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', '${service}');
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', '${service}');
    FOREACH kept IN ARRAY ARRAY['domain_event', 'audit_chain', 'published'] LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON %I FROM %I', kept, '${service}');
    END LOOP;
END $$;
