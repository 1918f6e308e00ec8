-- Release 6004e0d7 could bind an address to a person who had been erased. Nobody could sign in with such an address again.
-- This frees those addresses, and the constraint keeps every release from locking another one.
UPDATE holder SET email_hash = NULL WHERE erased_at IS NOT NULL AND email_hash IS NOT NULL;
ALTER TABLE holder ADD CONSTRAINT erased_has_no_address CHECK (erased_at IS NULL OR email_hash IS NULL);
