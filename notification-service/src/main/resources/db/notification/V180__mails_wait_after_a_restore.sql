-- The epochs of this log in which mails leave. A restore begins another epoch, in which they wait until somebody releases them.
CREATE TABLE mail_release (
    epoch uuid        PRIMARY KEY,
    at    timestamptz NOT NULL DEFAULT now()
);
INSERT INTO mail_release (epoch) SELECT epoch FROM log_epoch;
