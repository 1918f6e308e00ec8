-- Who made and deleted keys and tokens. A deleted one stays listed for 90 days without its hash, so that nothing finds it by its secret.
ALTER TABLE api_key
    ALTER COLUMN hash DROP NOT NULL,
    ADD COLUMN created_by text,
    ADD COLUMN deleted_by text,
    ADD COLUMN deleted_at timestamptz;
ALTER TABLE credential
    ALTER COLUMN hash DROP NOT NULL,
    ADD COLUMN created_by text,
    ADD COLUMN deleted_by text,
    ADD COLUMN deleted_at timestamptz;
