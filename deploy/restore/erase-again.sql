-- After a restore of the people database, before any service is started: destroys again the keys of whoever was erased since the
-- backup, which the restore has brought back, and those of all texts that name them. The table erased_again (id uuid, at timestamptz)
-- says who and when; it is made in the same session, as docs/backup.md shows. Running it twice changes nothing.
UPDATE holder SET wrapped_key = NULL, erased_at = now()
 WHERE erased_at IS NULL AND kind = 'DOCUMENT'
   AND id IN (SELECT d.document FROM document_person d JOIN erased_again e ON e.id = d.person);

-- A backup of an earlier release does not have this table yet.
DO $$ BEGIN
  IF to_regclass('document_address') IS NOT NULL THEN
    UPDATE holder SET wrapped_key = NULL, erased_at = now()
     WHERE erased_at IS NULL AND kind = 'DOCUMENT'
       AND id IN (SELECT a.document FROM document_address a
                    JOIN holder h ON h.email_hash = a.email_hash JOIN erased_again e ON e.id = h.id);
    DELETE FROM document_address
     WHERE document IN (SELECT id FROM erased_again)
        OR email_hash IN (SELECT h.email_hash FROM holder h JOIN erased_again e ON e.id = h.id);
  END IF;
END $$;

UPDATE holder h SET wrapped_key = NULL, email_hash = NULL, erased_at = e.at
  FROM erased_again e WHERE h.id = e.id AND h.erased_at IS NULL;

-- A session that was signed out since the backup would be open again for whoever still has its cookie. People sign in once more.
DO $$ BEGIN
  IF to_regclass('browser_session') IS NOT NULL THEN
    DELETE FROM browser_session;
  END IF;
END $$;
