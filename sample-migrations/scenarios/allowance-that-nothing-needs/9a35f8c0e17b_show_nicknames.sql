-- Show nicknames
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
-- allow: drop-column because the first draft made the column anew
CREATE INDEX ix_users_nickname ON users (nickname);

-- downgrade
DROP INDEX ix_users_nickname;
