-- Remove nicknames
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z
-- allow: drop-column because it stands in the header

-- upgrade
--allow drop-column because it has no colon
ALTER TABLE users DROP COLUMN nickname; -- allow: drop-column because it stands behind

-- downgrade
ALTER TABLE users ADD COLUMN nickname varchar(50);
