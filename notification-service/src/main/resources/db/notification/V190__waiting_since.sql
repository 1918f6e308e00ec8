-- Since when a mail has waited: it became due then, and later attempts postpone only "due". Null while it is held. A row with this and
-- without "due" has failed for good. Mails that failed before this migration are not counted.
ALTER TABLE message_pending ADD COLUMN waiting_since timestamptz;
UPDATE message_pending SET waiting_since = due;

-- When a webhook last had nothing left to deliver, or delivered something; by the clock of this database.
ALTER TABLE webhook_follower ADD COLUMN progress_at timestamptz NOT NULL DEFAULT now();
