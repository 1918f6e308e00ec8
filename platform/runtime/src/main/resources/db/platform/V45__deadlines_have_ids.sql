-- Which setting of a deadline it is: what it leads to is done once for each, and again when it is set again.
ALTER TABLE deadline ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
