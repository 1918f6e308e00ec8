-- A paused or disabled webhook keeps its position and is not claimed.
ALTER TABLE webhook_follower ADD COLUMN stopped boolean NOT NULL DEFAULT false;

-- Attempts at one event: a retry of an event that was set aside looks for them.
CREATE INDEX webhook_delivery_event ON webhook_delivery (webhook, id);
