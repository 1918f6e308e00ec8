-- This release notes under a name of its own which partitions it has read from their beginning. A replica of the release before writes
-- inbox.life.* too, but does not count by epoch what it takes in.
INSERT INTO setting
SELECT replace(name, 'inbox.life.', 'inbox.read.'), value FROM setting
WHERE name LIKE 'inbox.life.%' AND NOT EXISTS (SELECT FROM inbox_epoch WHERE number > 1)
ON CONFLICT DO NOTHING;
