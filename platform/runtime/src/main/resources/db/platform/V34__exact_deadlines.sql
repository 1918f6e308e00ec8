-- An instant is finer than a timestamptz: nanoseconds beyond the microseconds of due, so that what comes back is what was set.
ALTER TABLE deadline ADD COLUMN finer integer NOT NULL DEFAULT 0;
