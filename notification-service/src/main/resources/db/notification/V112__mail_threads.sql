-- The first mail that somebody was sent about something: later ones refer to it, so that mail programs show them together.
CREATE TABLE mail_thread (
    person  uuid NOT NULL,
    about   uuid NOT NULL,
    message uuid NOT NULL,
    PRIMARY KEY (person, about)
);
