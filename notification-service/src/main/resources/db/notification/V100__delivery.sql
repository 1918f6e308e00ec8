-- Messages that wait: held ones have no due time. Kept up by reactions, claimed by one sender at a time.
CREATE TABLE message_pending (
    message      uuid PRIMARY KEY,
    person       uuid NOT NULL,
    about        uuid NOT NULL,
    template     text NOT NULL,
    due          timestamptz,
    leased_until timestamptz
);
CREATE INDEX message_pending_due ON message_pending (due);
CREATE INDEX message_pending_person ON message_pending (person);

-- How far each webhook has been told. A replay begins a new generation, so that a delivery under way cannot move it.
CREATE TABLE webhook_follower (
    webhook      uuid PRIMARY KEY,
    position     bigint  NOT NULL,
    generation   integer NOT NULL DEFAULT 0,
    failures     integer NOT NULL DEFAULT 0,
    due          timestamptz NOT NULL,
    leased_until timestamptz
);

CREATE TABLE webhook_delivery (
    attempt     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid NOT NULL,
    webhook     uuid NOT NULL,
    event       text NOT NULL,
    type        text NOT NULL,
    position    bigint NOT NULL,
    at          timestamptz NOT NULL,
    status      integer,
    error       text,
    delivered   boolean NOT NULL
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook, attempt);
