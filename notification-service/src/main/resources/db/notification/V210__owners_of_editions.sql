-- The editions that the key of an owner of webhooks is limited to, separated by spaces; null for all.
ALTER TABLE webhook_owner ADD COLUMN editions text;
