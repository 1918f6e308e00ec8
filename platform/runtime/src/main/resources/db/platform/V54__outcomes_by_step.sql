-- What each command of a repeatable request came to, found by the command's target and step. The answer of the request
-- stands with its last command. Caller, key, step and contents are keyed hashes or sealed by a key of the people database.
CREATE TABLE idempotency_outcome (
    caller  text    NOT NULL,
    key     text    NOT NULL,
    step    text    NOT NULL,
    last    boolean NOT NULL,
    outcome bytea   NOT NULL,
    PRIMARY KEY (caller, key, step),
    FOREIGN KEY (caller, key) REFERENCES idempotency ON DELETE CASCADE
);
