-- The life of a process that carries an operation out, as the table of replicas names it: what it leaves unfinished is failed.
ALTER TABLE operation ADD COLUMN owner text NOT NULL DEFAULT '';
