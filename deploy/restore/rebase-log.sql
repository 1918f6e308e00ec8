-- After loading a dump of a service's database into another server: gives the events new transaction ids that keep their
-- reading order and lie below this server's counter. Run as the owner of its tables
-- (igf_…_owner), whom alone the database lets change events, while the service is stopped.
BEGIN;
ALTER TABLE domain_event DISABLE TRIGGER append_only;
UPDATE domain_event e SET txid = (r.rank + 2)::text::xid8
  FROM (SELECT globalindex, txid AS old, row_number() OVER (ORDER BY txid, globalindex) AS rank FROM domain_event) r
 WHERE e.txid = r.old AND e.globalindex = r.globalindex;
ALTER TABLE domain_event ENABLE TRIGGER append_only;
DELETE FROM log_mark;
DELETE FROM log_epoch;
COMMIT;
