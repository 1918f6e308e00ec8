-- How often the event that a webhook is at was refused for good, and which events were set aside for that.
ALTER TABLE webhook_follower ADD COLUMN refusals integer NOT NULL DEFAULT 0;
ALTER TABLE webhook_delivery ADD COLUMN set_aside boolean NOT NULL DEFAULT false;
CREATE INDEX webhook_delivery_set_aside ON webhook_delivery (webhook, attempt) WHERE set_aside;

-- What owners of webhooks might read when they called here last.
CREATE TABLE webhook_owner (
    owner       text PRIMARY KEY,
    secretariat boolean NOT NULL,
    scopes      text NOT NULL
);

-- Each webhook holds one of the numbered slots of its owner, so that however many are registered at once, no more are than there are slots.
CREATE TABLE webhook_slot (
    owner   text NOT NULL,
    slot    integer NOT NULL,
    webhook uuid NOT NULL UNIQUE,
    since   timestamptz NOT NULL,
    PRIMARY KEY (owner, slot)
);
