-- The address of a person, sealed with the person's own key: mails reach people who sign in by a mailed link, whose token names no
-- address. Rows of earlier releases get it when the person signs in or is named the next time.
ALTER TABLE holder ADD COLUMN address text;
