-- Which address a key of a document was made for, as a keyed hash: whoever is found to have the address later takes it with them.
CREATE TABLE document_address (
    document   uuid PRIMARY KEY REFERENCES holder (id),
    email_hash bytea NOT NULL
);
CREATE INDEX document_address_email ON document_address (email_hash);

-- How often mails were asked for by one caller who is not known otherwise, within a window that ends.
CREATE TABLE proof_caller (
    caller bytea       PRIMARY KEY,
    ends   timestamptz NOT NULL,
    asked  int         NOT NULL
);
CREATE INDEX proof_caller_ends ON proof_caller (ends);
