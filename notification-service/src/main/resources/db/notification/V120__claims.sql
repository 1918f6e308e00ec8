-- Each claim draws a number that no claim had before it, and every write of its holder names it: a holder whose claim has
-- ended changes nothing. The clock of this database counts leases. Those that the nodes' clocks counted end with the longest claim.
CREATE SEQUENCE claim_generation;

ALTER TABLE message_pending ADD COLUMN generation bigint NOT NULL DEFAULT 0;
UPDATE message_pending SET leased_until = LEAST(leased_until, now() + interval '2 minutes') WHERE leased_until IS NOT NULL;

ALTER TABLE webhook_follower ALTER COLUMN generation TYPE bigint;
UPDATE webhook_follower SET leased_until = LEAST(leased_until, now() + interval '2 minutes') WHERE leased_until IS NOT NULL;
SELECT setval('claim_generation', (SELECT coalesce(max(generation), 0) + 1 FROM webhook_follower));

UPDATE webhook_slot SET since = LEAST(since, now());
