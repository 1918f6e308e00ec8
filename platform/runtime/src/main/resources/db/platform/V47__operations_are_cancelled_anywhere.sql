-- That somebody asked for an end, on any replica: the one that carries the operation out looks here.
ALTER TABLE operation ADD COLUMN cancelled boolean NOT NULL DEFAULT false;
