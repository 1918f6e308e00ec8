-- The only thing that services share, in the place of a key-management service. No log, no backup of a log holds it.
CREATE TABLE holder (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('PERSON', 'DOCUMENT')),
    email_hash  bytea UNIQUE,
    wrapped_key bytea,
    created_at  timestamptz NOT NULL DEFAULT now(),
    erased_at   timestamptz
);

-- A document that names several people is unreadable as soon as one of them is erased.
CREATE TABLE document_person (
    document uuid NOT NULL REFERENCES holder (id),
    person   uuid NOT NULL,
    PRIMARY KEY (document, person)
);
CREATE INDEX document_person_person ON document_person (person);
