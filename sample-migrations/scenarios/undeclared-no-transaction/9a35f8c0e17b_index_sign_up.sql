-- Index the time of sign-up
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE INDEX CONCURRENTLY ix_users_created_at ON users (created_at);

-- downgrade
DROP INDEX ix_users_created_at;
