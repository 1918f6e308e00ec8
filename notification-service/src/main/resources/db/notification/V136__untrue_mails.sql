-- A later fact withdraws what has not left yet about the same thing. Failed messages stay here, without a due time like held ones.
CREATE INDEX message_pending_about ON message_pending (about);
