-- Sessions of browsers at the gateways. They are sealed with a key that is made of the browser's cookie and of a secret of the gateways,
-- neither of which is kept here; the id is a keyed digest of the cookie. The person is whose erasure ends the session.
CREATE TABLE browser_session (
    id         text        PRIMARY KEY,
    person     uuid,
    sealed     text        NOT NULL,
    idle       interval    NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX browser_session_person ON browser_session (person);
CREATE INDEX browser_session_expires ON browser_session (expires_at);
