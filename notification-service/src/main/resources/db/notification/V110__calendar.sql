-- The last entry that each person was mailed of each session: what comes next is numbered above it. Kept up with the mails.
CREATE TABLE calendar_entry (
    session   uuid NOT NULL,
    person    uuid NOT NULL,
    message   uuid NOT NULL,
    sequence  integer NOT NULL,
    there     boolean NOT NULL,
    title     text NOT NULL,
    room      text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    PRIMARY KEY (session, person)
);
CREATE INDEX calendar_entry_person ON calendar_entry (person);
