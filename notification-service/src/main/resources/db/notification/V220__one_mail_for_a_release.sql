-- The release of the programme that a message is about. A person's messages of one release leave as one mail.
ALTER TABLE message_pending ADD COLUMN release_key text;
CREATE INDEX message_pending_release ON message_pending (release_key, person) WHERE release_key IS NOT NULL;
