-- Mails to others that left by themselves although no role of the identity provider vouches for who caused them: counted for 24 hours.
CREATE TABLE sender_mail (
    message uuid PRIMARY KEY,
    sender  uuid        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX sender_mail_sender ON sender_mail (sender);
CREATE INDEX sender_mail_at ON sender_mail (at);
